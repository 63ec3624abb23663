package byteglass.http;

import java.util.stream.Stream;

/// What is to be said about the values of well-known fields.
final class ValueChecks {

    /// The fields with values that are looked at.
    private static final long CHECKED = Stream.of(
                    Known.DATE,
                    Known.LAST_MODIFIED,
                    Known.IF_MODIFIED_SINCE,
                    Known.IF_UNMODIFIED_SINCE,
                    Known.EXPIRES,
                    Known.AUTHORIZATION,
                    Known.PROXY_AUTHORIZATION,
                    Known.CONTENT_TYPE)
            .mapToLong(Known::bit)
            .sum();

    private static final byte[] BASIC = Octets.ascii("basic");
    private static final byte[] BEARER = Octets.ascii("bearer");

    private final byte[] data;
    private final Findings findings;

    ValueChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void values(Outline head) {
        if (!head.hasAny(CHECKED)) {
            return;
        }
        for (int i = 0; i < head.count; i++) {
            if (head.has(i, Outline.STRAY | Outline.PARTIAL)) {
                continue;
            }
            int from = head.cell(i, Outline.VALUE_START);
            int to = head.cell(i, Outline.VALUE_END);
            switch (head.known(i)) {
                case DATE, LAST_MODIFIED, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE -> date(from, to);
                case EXPIRES -> {
                    // "recipients MUST interpret invalid date formats, especially the value "0", as in the past"
                    if (to - from != 1 || data[from] != '0') {
                        date(from, to);
                    }
                }
                case AUTHORIZATION, PROXY_AUTHORIZATION -> credentials(from, to);
                case CONTENT_TYPE -> mediaType(from, to);
                default -> {}
            }
        }
    }

    private void date(int from, int to) {
        switch (Dates.form(data, from, to)) {
            case IMF -> {}
            case OBSOLETE -> findings.add(Rules.DATE_OBSOLETE, from, to);
            default -> findings.add(Rules.DATE_MALFORMED, from, to);
        }
    }

    private void credentials(int from, int to) {
        int scheme = from;
        while (scheme < to && Octets.is(data[scheme], Octets.TOKEN)) {
            scheme++;
        }
        boolean basic = Octets.same(data, from, scheme, BASIC);
        if (basic || Octets.same(data, from, scheme, BEARER)) {
            findings.add(Rules.AUTH_PLAIN, from, to, Octets.text(data, from, scheme));
        }
        if (basic && !isBase64(scheme, to)) {
            findings.add(Rules.AUTH_MALFORMED, from, to);
        }
    }

    /// Whether a space and whole groups of base64 follow.
    private boolean isBase64(int from, int to) {
        int at = from;
        while (at < to && data[at] == ' ') {
            at++;
        }
        int start = at;
        while (at < to && (Octets.is(data[at], Octets.ALPHA | Octets.DIGIT) || data[at] == '+' || data[at] == '/')) {
            at++;
        }
        int letters = at - start;
        while (at < to && data[at] == '=' && at - start - letters < 2) {
            at++;
        }
        return at == to && start > from && letters > 0 && (at - start) % 4 == 0;
    }

    /// `type "/" subtype *( OWS ";" OWS [ parameter ] )`
    private void mediaType(int from, int to) {
        int at = token(from, to);
        if (at == from || at == to || data[at] != '/') {
            findings.add(Rules.TYPE_MALFORMED, from, to);
            return;
        }
        int subtype = at + 1;
        at = token(subtype, to);
        boolean formed = at > subtype;
        while (formed && at < to) {
            at = white(at, to);
            // white space ends no value
            if (data[at] != ';') {
                formed = false;
                break;
            }
            at = white(at + 1, to);
            if (at == to || data[at] == ';') {
                continue;
            }
            int equals = token(at, to);
            if (equals == at || equals + 1 >= to || data[equals] != '=') {
                formed = false;
            } else if (data[equals + 1] == '"') {
                at = quoted(equals + 1, to);
                formed = at > 0;
            } else {
                at = token(equals + 1, to);
                formed = at > equals + 1;
            }
        }
        if (!formed) {
            findings.add(Rules.TYPE_MALFORMED, from, to);
        }
    }

    private int token(int from, int to) {
        int at = from;
        while (at < to && Octets.is(data[at], Octets.TOKEN)) {
            at++;
        }
        return at;
    }

    private int white(int from, int to) {
        int at = from;
        while (at < to && Elements.isWhite(data[at])) {
            at++;
        }
        return at;
    }

    /// The offset after a quoted string, or -1 where it has no end.
    private int quoted(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (data[at] == '\\') {
                at++;
            } else if (data[at] == '"') {
                return at + 1;
            }
        }
        return -1;
    }
}
