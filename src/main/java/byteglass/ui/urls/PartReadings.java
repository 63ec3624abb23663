package byteglass.ui.urls;

import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import byteglass.ui.kit.UrlPart;
import byteglass.url.Reference;
import byteglass.url.Schemes;
import byteglass.url.Url;
import byteglass.url.WhatwgUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the two standards read one part of a URL: its value by each, and what is to be said of it. Any thread.
///
/// @param rfc null where RFC 3986 finds no such part
/// @param browser null where the URL Standard finds none, or no URL at all
record PartReadings(
        UrlPart part, @Nullable String rfc, @Nullable String browser) {

    /// What is shown of a value.
    private static final int MOST = 120;

    /// Room for a box.
    private static final String APART = "  ";

    /// `dec-octet "." dec-octet "." dec-octet "." dec-octet` (RFC 3986 section 3.2.2).
    private static final Pattern IPV4 =
            Pattern.compile("(%1$s\\.){3}%1$s".formatted("(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"));

    static PartReadings of(Url url, UrlPart part) {
        Reference reference = url.reference();
        String rfc = part.of(reference.components())
                .map(range -> url.dissection().raw().slice(range).utf8())
                .orElse(null);
        WhatwgUrl browser = url.browser().url();
        return new PartReadings(part, rfc, browser == null ? null : browser(browser, part));
    }

    private static @Nullable String browser(WhatwgUrl url, UrlPart part) {
        return switch (part) {
            case SCHEME -> url.scheme();
            case MARK -> url.host() == null ? null : "//";
            case CREDENTIALS -> credentials(url);
            case SERVER -> url.host();
            case PORT -> url.port() < 0 ? null : Integer.toString(url.port());
            case PATH -> url.path();
            case QUERY -> url.query();
            case FRAGMENT -> url.fragment();
        };
    }

    private static @Nullable String credentials(WhatwgUrl url) {
        if (!url.hasCredentials()) {
            return null;
        }
        return url.password().isEmpty() ? url.username() : url.username() + ":" + url.password();
    }

    boolean differs() {
        return !Objects.equals(rfc, browser);
    }

    /// Whether browsers see an IPv4 address where RFC 3986 sees a name.
    boolean isOddAddress() {
        return part == UrlPart.SERVER && rfc != null && browser != null && isIpv4(browser) && !isIpv4(rfc);
    }

    static boolean isIpv4(String host) {
        return IPV4.matcher(host).matches();
    }

    static boolean isThisMachine(String host) {
        return host.startsWith("127.") || host.equals("0.0.0.0") || host.equals("[::1]");
    }

    /// The line of RFC 3986: a label, the value, a note.
    List<Piece> rfcLine(Texts texts) {
        String note = "";
        if (rfc != null && part == UrlPart.PORT && differs()) {
            note = texts.get("urls.reading.kept");
        } else if (isOddAddress()) {
            note = texts.get("urls.reading.looked-up");
        }
        return line(texts, rfc, isOddAddress() ? "name" : part.key(), note);
    }

    /// The line of the URL Standard.
    List<Piece> browserLine(Texts texts) {
        String note = "";
        if (part == UrlPart.PORT && browser == null && rfc != null) {
            return List.of(
                    Piece.words(texts.get("urls.reading.port") + APART),
                    Piece.quiet(texts.get("urls.reading.dropped")).boxed(true),
                    Piece.quiet(APART + texts.get("urls.reading.written-back")));
        }
        if (part == UrlPart.SERVER && browser != null) {
            note = serverNote(texts, browser);
        } else if (part == UrlPart.PATH && rfc != null && rfc.indexOf('\\') >= 0) {
            note = texts.get("urls.reading.backslash");
        }
        return line(texts, browser, isOddAddress() ? "ipv4" : part.key(), note);
    }

    private String serverNote(Texts texts, String host) {
        if (isThisMachine(host)) {
            return texts.get("urls.reading.this-machine");
        }
        if (isOddAddress()) {
            return texts.get("urls.reading.address");
        }
        boolean converted =
                rfc != null && !rfc.equalsIgnoreCase(host) && Bytes.utf8(rfc).length() > rfc.length();
        return converted ? texts.get("urls.reading.converted") : "";
    }

    private List<Piece> line(Texts texts, @Nullable String value, String label, String note) {
        List<Piece> pieces = new ArrayList<>();
        if (value == null) {
            pieces.add(Piece.quiet(texts.get("urls.reading.none." + part.key())).boxed(differs()));
        } else {
            pieces.add(Piece.words(texts.get("urls.reading." + label) + APART));
            pieces.add(value(texts, value));
        }
        if (!note.isEmpty()) {
            pieces.add(Piece.quiet(APART + note));
        }
        return pieces;
    }

    private Piece value(Texts texts, String value) {
        if (value.isEmpty()) {
            return Piece.quiet(texts.get("urls.empty")).boxed(differs());
        }
        return Piece.of(cut(value), part).boxed(differs());
    }

    static String cut(String value) {
        return value.length() <= MOST ? value : value.substring(0, MOST) + "…";
    }

    /// Whether the port is the one that may be left out, so that to leave it out changes nothing.
    boolean isDefaultPort(String scheme) {
        return part == UrlPart.PORT
                && rfc != null
                && browser == null
                && rfc.equals(Integer.toString(Schemes.defaultPort(scheme)));
    }
}
