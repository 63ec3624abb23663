package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.dissect.SpecRef;
import byteglass.texts.Texts;
import byteglass.url.Reference;
import byteglass.url.Schemes;
import byteglass.url.WhatwgUrl;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is said about each part of a URL.
final class UrlWords {

    /// What a label shows of a value at most; it has room for less.
    private static final int MOST = 80;

    private final Texts texts;

    UrlWords(Texts texts) {
        this.texts = texts;
    }

    /// The words of a label.
    ///
    /// @param value the part itself, or words where it cannot be seen
    record Words(String title, String value, String text, SpecRef spec) {}

    /// What is said where there is no URL yet.
    String prompt() {
        return texts.get("urls.prompt");
    }

    /// What the field is, for those who do not see it.
    String name() {
        return texts.get("urls.field");
    }

    Words of(UrlBreakdown url, UrlPart part) {
        Range chars = url.range(part).orElseThrow();
        String value = cut(url.text(chars));
        return switch (part) {
            case SCHEME -> words(part, value, scheme(value), rfc3986("3.1"));
            case MARK -> words(part, texts.get("urls.mark.value"), texts.get("urls.mark"), rfc3986("3.2"));
            case CREDENTIALS -> words(part, value, texts.get("urls.credentials"), SpecRef.rfc(9110, "4.2.4"));
            case SERVER -> words(part, value, server(url, value), rfc3986("3.2.2"));
            case PORT -> port(url, value);
            case PATH -> words(part, value, path(url, value), rfc3986("3.3"));
            case QUERY ->
                words(
                        part,
                        value,
                        texts.get("urls.query", url.url().parameters().size()),
                        rfc3986("3.4"));
            case FRAGMENT -> words(part, value, texts.get("urls.fragment"), rfc3986("3.5"));
        };
    }

    private Words words(UrlPart part, String value, String text, SpecRef spec) {
        String shown = value.isEmpty() ? texts.get("urls.empty") : value;
        return new Words(texts.get("urls.part." + part.key()), shown, text, spec);
    }

    private static String cut(String value) {
        String head = value.length() <= MOST ? value : value.substring(0, MOST) + "…";
        return Glyphs.of(head, 0, head.length());
    }

    private static SpecRef rfc3986(String section) {
        return SpecRef.rfc(3986, section);
    }

    private String scheme(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "http" -> texts.get("urls.scheme.http");
            case "https" -> texts.get("urls.scheme.https");
            default -> texts.get("urls.scheme.other");
        };
    }

    private String server(UrlBreakdown url, String value) {
        WhatwgUrl browser = url.url().browser().url();
        if (value.isEmpty()) {
            return texts.get("urls.server.empty");
        }
        String host = browser == null ? "" : browser.hostname();
        if (browser != null && !Schemes.special(browser.scheme())) {
            return texts.get("urls.server.other");
        }
        if (host.isEmpty()) {
            return texts.get("urls.server.refused");
        }
        if (host.startsWith("[")) {
            return texts.get("urls.server.ipv6");
        }
        boolean same = host.equalsIgnoreCase(url.text(url.range(UrlPart.SERVER).orElseThrow()));
        if (isIpv4(host)) {
            return same ? texts.get("urls.server.ipv4") : texts.get("urls.server.read", host);
        }
        if (same) {
            return texts.get("urls.server.name");
        }
        return texts.get(host.contains("xn--") ? "urls.server.converted" : "urls.server.other-reading", cut(host));
    }

    /// Whether a host that a browser has written is an IPv4 address: names never end in a number.
    static boolean isIpv4(String host) {
        return !host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1)) && host.matches("[0-9.]+");
    }

    private Words port(UrlBreakdown url, String value) {
        Reference reference = url.url().reference();
        String scheme = scheme(reference);
        int usual = Schemes.defaultPort(scheme);
        WhatwgUrl browser = url.url().browser().url();
        String text;
        if (value.isEmpty()) {
            text = texts.get("urls.port.empty");
        } else if (browser == null) {
            text = texts.get("urls.port.refused");
        } else if (usual < 0) {
            text = texts.get("urls.port.plain");
        } else if (browser.port() < 0) {
            text = texts.get("urls.port.default", value, scheme);
        } else {
            text = texts.get("urls.port.other", scheme, Integer.toString(usual));
        }
        return words(UrlPart.PORT, value, text, portSpec(scheme));
    }

    private static String scheme(Reference reference) {
        @Nullable String typed = reference.part(reference.components().scheme());
        return typed == null ? "" : typed.toLowerCase(Locale.ROOT);
    }

    private static SpecRef portSpec(String scheme) {
        return switch (scheme) {
            case "http" -> SpecRef.rfc(9110, "4.2.1");
            case "https" -> SpecRef.rfc(9110, "4.2.2");
            default -> rfc3986("3.2.3");
        };
    }

    private String path(UrlBreakdown url, String value) {
        WhatwgUrl browser = url.url().browser().url();
        if (browser != null && browser.opaque()) {
            return texts.get("urls.path.opaque");
        }
        return value.isEmpty()
                ? texts.get("urls.path.empty")
                : texts.get("urls.path", url.pathSegments().size());
    }
}
