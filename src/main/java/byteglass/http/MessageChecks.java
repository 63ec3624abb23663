package byteglass.http;

import static byteglass.http.Known.CONNECTION;
import static byteglass.http.Known.TE;
import static byteglass.http.Known.UPGRADE;

import java.util.List;

/// What is to be said about a whole head of either kind: fields that contradict or lack each other.
final class MessageChecks {

    private static final byte[] CLOSE = Octets.ascii("close");
    private static final byte[] KEEP_ALIVE = Octets.ascii("keep-alive");
    private static final byte[] UPGRADING = Octets.ascii("upgrade");
    private static final byte[] TE_NAME = Octets.ascii("te");

    /// Fields that are for the recipient at the far end, which an intermediary must not drop.
    private static final NameTable END_TO_END = NameTable.of(List.of(
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "content-range",
            "cache-control",
            "authorization",
            "cookie",
            "set-cookie",
            "date",
            "expires",
            "etag",
            "vary",
            "location",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-real-ip",
            "forwarded"));

    /// "A sender MUST NOT generate a trailer field unless the sender knows the corresponding header field name's
    /// definition explicitly allows it": these frame, route or authenticate, and readers that merge them are
    /// misled.
    private static final NameTable MISLEADING = NameTable.of(List.of(
            "transfer-encoding", "content-length", "host", "connection", "authorization", "cookie", "set-cookie"));

    private static final NameTable UNWISE = NameTable.of(List.of(
            "content-type",
            "content-encoding",
            "content-range",
            "cache-control",
            "expect",
            "max-forwards",
            "pragma",
            "range",
            "te",
            "trailer",
            "upgrade",
            "location",
            "vary",
            "date",
            "expires",
            "age",
            "www-authenticate",
            "proxy-authenticate",
            "proxy-authorization"));

    private final byte[] data;
    private final Findings findings;

    MessageChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void head(Outline head) {
        if (head.repeatsAny(Known.SINGLETONS)) {
            repeated(head);
        }
        boolean upgrade = false;
        boolean te = false;
        boolean close = false;
        boolean keepAlive = false;
        for (int i = head.first(CONNECTION); i < head.count; i = head.next(CONNECTION, i + 1)) {
            Elements options = new Elements(data, head, i);
            while (options.next()) {
                upgrade |= options.is(UPGRADING);
                te |= options.is(TE_NAME);
                boolean ends = options.is(CLOSE);
                boolean lasts = options.is(KEEP_ALIVE);
                if ((ends && keepAlive) || (lasts && close)) {
                    findings.add(Rules.CONNECTION_CONFLICT, options.start, options.end);
                } else if (END_TO_END.find(data, options.start, options.end) >= 0) {
                    String name = Octets.text(data, options.start, options.end);
                    findings.add(Rules.CONNECTION_END_TO_END, options.start, options.end, name);
                }
                close |= ends;
                keepAlive |= lasts;
            }
        }
        named(head, UPGRADE, upgrade, Rules.UPGRADE_UNNAMED);
        named(head, TE, te, Rules.TE_UNNAMED);
        if (head.has(Known.PROXY_CONNECTION)) {
            line(Rules.CONNECTION_PROXY, head, head.first(Known.PROXY_CONNECTION));
        }
    }

    /// The trailer section after a head.
    ///
    /// @param declared whether the head had a Trailer field
    void trailers(Outline trailers, boolean declared) {
        for (int i = 0; i < trailers.count; i++) {
            if (trailers.has(i, Outline.STRAY)) {
                continue;
            }
            int start = trailers.cell(i, Outline.START);
            int end = trailers.cell(i, Outline.NAME_END);
            if (MISLEADING.find(data, start, end) >= 0) {
                findings.add(Rules.TRAILER_FORBIDDEN, start, end, Octets.text(data, start, end));
            } else if (UNWISE.find(data, start, end) >= 0) {
                findings.add(Rules.TRAILER_UNWISE, start, end, Octets.text(data, start, end));
            } else if (!declared) {
                findings.add(Rules.TRAILER_UNDECLARED, start, end, Octets.text(data, start, end));
            }
        }
    }

    private void repeated(Outline head) {
        long seen = 0;
        for (int i = 0; i < head.count; i++) {
            long name = head.known(i).bit() & Known.SINGLETONS;
            if ((seen & name) != 0) {
                int start = head.cell(i, Outline.START);
                int end = head.cell(i, Outline.NAME_END);
                findings.add(Rules.FIELD_REPEATED, start, end, Octets.text(data, start, end));
            }
            seen |= name;
        }
    }

    private void named(Outline head, Known name, boolean named, Rules rule) {
        if (!named && head.has(name)) {
            line(rule, head, head.first(name));
        }
    }

    private void line(Rules rule, Outline head, int line) {
        findings.add(rule, head.cell(line, Outline.START), head.cell(line, Outline.NAME_END));
    }
}
