package byteglass.ui.urls;

import byteglass.dissect.SpecRef;
import byteglass.http.HttpRole;
import byteglass.http.TargetForm;
import byteglass.texts.Texts;
import byteglass.ui.kit.UrlBreakdown;
import byteglass.ui.kit.UrlPart;
import byteglass.url.Sent;
import byteglass.url.Url;
import byteglass.url.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What HTTP sends for a URL, line by line, and why. Any thread.
final class SentLines {

    /// A line shows no more of a target; what is sent is all of it.
    private static final int MOST = 2000;

    private final Texts texts;

    SentLines(Texts texts) {
        this.texts = texts;
    }

    /// Whether a form of targets is of requests for what a URL names: neither for a tunnel nor about a server as a
    /// whole.
    static boolean isOfUrls(TargetForm form) {
        return form != TargetForm.AUTHORITY && form != TargetForm.ASTERISK;
    }

    List<UrlLine> of(UrlBreakdown url, TargetForm form) {
        List<UrlLine> lines = new ArrayList<>();
        if (!isOfUrls(form)) {
            lines.add(new UrlLine.Note(texts.get("urls.sent." + form.key())));
            return lines;
        }
        Sent sent = url.url().sent().orElse(null);
        if (sent == null) {
            lines.add(new UrlLine.Note(nothing(url.url())));
            return lines;
        }
        lines.add(new UrlLine.Wire(requestLine(sent.target()), true));
        lines.add(new UrlLine.Wire(field("Host", host(sent.host())), false));
        if (sent.authorization() != null) {
            lines.add(new UrlLine.Wire(field("Authorization", credentials(sent.authorization())), false));
        }
        for (Sent.Reason reason : sent.reasons()) {
            lines.add(reason(reason, url));
        }
        return lines;
    }

    /// The head of the request, for the clipboard: exactly what would be sent. Empty where nothing is.
    static String head(Url url, TargetForm form) {
        return url.sent()
                .filter(sent -> isOfUrls(form))
                .map(sent -> "GET " + sent.target() + " HTTP/1.1\r\nHost: " + sent.host() + "\r\n"
                        + (sent.authorization() == null ? "" : "Authorization: " + sent.authorization() + "\r\n")
                        + "\r\n")
                .orElse("");
    }

    private String nothing(Url url) {
        if (url.dissection().raw().isEmpty()) {
            return texts.get("urls.sent.empty");
        }
        if (url.browser().url() != null) {
            return texts.get("urls.sent.other", url.browser().url().scheme());
        }
        if (url.reference().components().scheme() == null) {
            return texts.get("urls.sent.relative");
        }
        return texts.get("urls.sent.refused", errors(url));
    }

    /// The Standard's names for what is wrong.
    static String errors(Url url) {
        return url.browser().errors().stream().map(ValidationError::key).collect(Collectors.joining(", "));
    }

    private List<Piece> requestLine(String target) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of("GET", HttpRole.METHOD));
        pieces.add(Piece.of("·", HttpRole.SP));
        boolean whole = target.length() <= MOST;
        target(whole ? target : target.substring(0, MOST), pieces);
        if (!whole) {
            pieces.add(Piece.quiet(texts.get("urls.sent.more", target.length() - MOST)));
        }
        pieces.add(Piece.of("·", HttpRole.SP));
        pieces.add(Piece.of("HTTP/1.1", HttpRole.VERSION));
        return pieces;
    }

    /// A target in origin-form: a path, and perhaps a query.
    static void target(String target, List<Piece> pieces) {
        int mark = target.indexOf('?');
        pieces.add(Piece.of(mark < 0 ? target : target.substring(0, mark), UrlPart.PATH));
        if (mark < 0) {
            return;
        }
        pieces.add(Piece.of("?", HttpRole.QUERY_MARK));
        query(target.substring(mark + 1), pieces);
    }

    /// A query: names, values and the marks between them.
    static void query(String query, List<Piece> pieces) {
        int at = 0;
        while (at < query.length()) {
            int and = query.indexOf('&', at);
            int end = and < 0 ? query.length() : and;
            int equals = query.indexOf('=', at);
            boolean valued = equals >= 0 && equals < end;
            add(query.substring(at, valued ? equals : end), HttpRole.QUERY_NAME, pieces);
            if (valued) {
                add("=", HttpRole.QUERY_EQUALS, pieces);
                add(query.substring(equals + 1, end), HttpRole.QUERY_VALUE, pieces);
            }
            if (end < query.length()) {
                add("&", HttpRole.QUERY_AND, pieces);
            }
            at = end + 1;
        }
    }

    private static void add(String text, HttpRole role, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(Piece.of(text, role, UrlPart.QUERY));
        }
    }

    private static List<Piece> field(String name, List<Piece> value) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(name, HttpRole.FIELD_NAME));
        pieces.add(Piece.of(":", HttpRole.COLON));
        pieces.add(Piece.of("·", HttpRole.SP));
        pieces.addAll(value);
        return pieces;
    }

    private static List<Piece> host(String sent) {
        String host = sent.length() <= MOST ? sent : sent.substring(0, MOST) + "…";
        int colon = host.lastIndexOf(':');
        if (colon <= host.lastIndexOf(']')) {
            return List.of(Piece.of(host, UrlPart.SERVER));
        }
        return List.of(
                Piece.of(host.substring(0, colon), UrlPart.SERVER),
                Piece.of(":", HttpRole.PORT_MARK),
                Piece.of(host.substring(colon + 1), UrlPart.PORT));
    }

    private static List<Piece> credentials(String authorization) {
        int space = authorization.indexOf(' ') + 1;
        return List.of(
                Piece.of(authorization.substring(0, space).replace(' ', '·'), HttpRole.FIELD_VALUE),
                Piece.of(authorization.substring(space), UrlPart.CREDENTIALS));
    }

    private UrlLine.Reason reason(Sent.Reason reason, UrlBreakdown url) {
        String title = texts.get("urls.sent.title." + reason.key());
        List<Piece> pieces = new ArrayList<>();
        switch (reason) {
            case FRAGMENT -> quote(url, UrlPart.FRAGMENT, "#", pieces);
            case DEFAULT_PORT -> quote(url, UrlPart.PORT, ":", pieces);
            default -> {
                // the sentence says all
            }
        }
        pieces.add(Piece.words(texts.get("sent." + reason.key())));
        return new UrlLine.Reason(title, pieces, spec(reason), reason == Sent.Reason.ORIGIN_FORM);
    }

    private static void quote(UrlBreakdown url, UrlPart part, String mark, List<Piece> pieces) {
        String text = Objects.requireNonNullElse(url.range(part).map(url::text).orElse(null), "");
        pieces.add(Piece.of(mark + (text.length() > 40 ? text.substring(0, 40) + "…" : text), part));
        pieces.add(Piece.words("  "));
    }

    private static @Nullable SpecRef spec(Sent.Reason reason) {
        return switch (reason) {
            case ORIGIN_FORM, EMPTY_PATH -> SpecRef.rfc(9112, "3.2.1");
            case REWRITTEN -> new SpecRef("URL Standard", "4.4");
            case FRAGMENT -> SpecRef.rfc(9110, "7.1");
            case DEFAULT_PORT -> SpecRef.rfc(9110, "7.2");
            case CREDENTIALS -> SpecRef.rfc(9110, "4.2.4");
        };
    }
}
