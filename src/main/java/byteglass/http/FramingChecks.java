package byteglass.http;

import static byteglass.http.Known.CONTENT_LENGTH;
import static byteglass.http.Known.TRANSFER_ENCODING;

/// What is to be said about the fields that frame a message: RFC 9112 section 6, RFC 9110 section 8.6.
final class FramingChecks {

    private static final byte[] CHUNKED = Octets.ascii("chunked");

    private final byte[] data;
    private final Findings findings;

    FramingChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void request(Outline head, int version) {
        common(head, version, true);
    }

    void response(Outline head, StartLine line, boolean connect) {
        common(head, line.version, false);
        boolean without = line.status / 100 == 1 || line.status == 204 || (connect && line.status / 100 == 2);
        if (without) {
            for (int i = 0; i < head.count; i++) {
                if (head.known(i) == CONTENT_LENGTH || head.known(i) == TRANSFER_ENCODING) {
                    boolean length = head.known(i) == CONTENT_LENGTH;
                    line(length ? Rules.LENGTH_FORBIDDEN : Rules.CODING_FORBIDDEN, head, i);
                }
            }
        }
    }

    private void common(Outline head, int version, boolean request) {
        if (head.has(CONTENT_LENGTH)) {
            lengths(head);
        }
        if (head.has(TRANSFER_ENCODING)) {
            codings(head, request);
            if (head.has(CONTENT_LENGTH)) {
                line(Rules.LENGTH_AND_CODING, head, head.first(CONTENT_LENGTH));
            }
            if (version < 11) {
                line(Rules.CODING_OLD_VERSION, head, head.first(TRANSFER_ENCODING));
            }
        }
    }

    private void line(Rules rule, Outline head, int line) {
        findings.add(rule, head.cell(line, Outline.START), head.cell(line, Outline.VALUE_END));
    }

    private void lengths(Outline head) {
        int first = head.first(CONTENT_LENGTH);
        String agreed = null;
        boolean differ = false;
        for (int i = first; i < head.count; i = head.next(CONTENT_LENGTH, i + 1)) {
            folded(head, i);
            Elements elements = new Elements(data, head, i);
            boolean any = false;
            while (elements.next()) {
                any = true;
                String digits = length(elements.start, elements.end);
                if (agreed != null && !agreed.equals(digits) && !differ) {
                    findings.add(Rules.LENGTHS_DIFFER, elements.start, elements.end, agreed, digits);
                    differ = true;
                }
                agreed = agreed == null ? digits : agreed;
            }
            if (!any) {
                line(Rules.LENGTH_EMPTY, head, i);
            } else if (commas(head, i) > 0) {
                findings.add(Rules.LENGTH_LIST, head.cell(i, Outline.VALUE_START), head.cell(i, Outline.VALUE_END));
            }
            if (i > first) {
                line(Rules.LENGTH_REPEATED, head, i);
            }
        }
    }

    /// Returns the number without leading zeros, to compare.
    private String length(int from, int to) {
        int digits = from;
        while (digits < to && Octets.is(data[digits], Octets.DIGIT)) {
            digits++;
        }
        if (digits < to) {
            boolean sign = digits == from && (data[from] == '+' || data[from] == '-');
            findings.add(sign ? Rules.LENGTH_SIGN : Rules.LENGTH_NO_NUMBER, from, to);
            return Octets.text(data, from, to);
        }
        int first = from;
        while (first < to - 1 && data[first] == '0') {
            first++;
        }
        if (first > from) {
            findings.add(Rules.LENGTH_ZEROS, from, to);
        }
        String number = Octets.text(data, first, to);
        if (number.length() > 19 || (number.length() == 19 && number.compareTo("9223372036854775807") > 0)) {
            findings.add(Rules.LENGTH_OVERFLOW, from, to);
        }
        return number;
    }

    private void codings(Outline head, boolean request) {
        int chunked = 0;
        int all = 0;
        int start = 0;
        int end = 0;
        boolean last = false;
        for (int i = head.first(TRANSFER_ENCODING); i < head.count; i = head.next(TRANSFER_ENCODING, i + 1)) {
            folded(head, i);
            Elements codings = new Elements(data, head, i);
            int before = all;
            while (codings.next()) {
                start = codings.start;
                end = codings.end;
                all++;
                last = codings.is(CHUNKED);
                if (last) {
                    if (++chunked == 2) {
                        findings.add(Rules.CODING_TWICE, start, end);
                    }
                } else if (holdsChunked(start, end)) {
                    findings.add(Rules.CODING_OBFUSCATED, start, end);
                } else if (!BodyLength.isRegistered(data, start, end)) {
                    findings.add(Rules.CODING_UNKNOWN, start, end, Octets.text(data, start, end));
                }
            }
            if (all > before && commas(head, i) >= all - before) {
                findings.add(Rules.CODING_GAP, head.cell(i, Outline.VALUE_START), head.cell(i, Outline.VALUE_END));
            }
        }
        if (all == 0) {
            line(Rules.CODING_EMPTY, head, head.first(TRANSFER_ENCODING));
        } else if (!last && chunked > 0) {
            findings.add(Rules.CODING_NOT_LAST, start, end);
        }
        if (!last && chunked == 0 && request) {
            line(Rules.CODING_ABSENT, head, head.first(TRANSFER_ENCODING));
        }
    }

    /// How many commas divide the value of a line.
    private int commas(Outline head, int line) {
        int to = head.cell(line, Outline.VALUE_END);
        int count = -1;
        for (int at = head.cell(line, Outline.VALUE_START); at <= to; at++) {
            at = Elements.separator(data, at, to, ',');
            count++;
        }
        return count;
    }

    private void folded(Outline head, int line) {
        if (head.has(line, Outline.FOLDED)) {
            line(Rules.FOLDED_FRAMING, head, line);
        }
    }

    private boolean holdsChunked(int from, int to) {
        for (int i = from; i + CHUNKED.length <= to; i++) {
            if (Octets.same(data, i, i + CHUNKED.length, CHUNKED)) {
                return true;
            }
        }
        return false;
    }
}
