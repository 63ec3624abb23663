package byteglass.http;

/// Walks the elements of a comma-separated list (RFC 9110 section 5.6.1): empty ones are passed over, commas in
/// quoted strings do not divide, white space and folds around an element are left off.
final class Elements {

    private final byte[] data;
    private final int to;
    private int at;
    int start;
    int end;

    Elements(byte[] data, int from, int to) {
        this.data = data;
        this.at = from;
        this.to = to;
    }

    /// Of the value of a line.
    Elements(byte[] data, Outline head, int line) {
        this(data, head.cell(line, Outline.VALUE_START), head.cell(line, Outline.VALUE_END));
    }

    /// Goes to the next element; false where there is none.
    boolean next() {
        while (at < to) {
            start = at;
            at = separator(data, at, to, ',');
            end = at;
            at++;
            while (start < end && isWhite(data[start])) {
                start++;
            }
            while (end > start && isWhite(data[end - 1])) {
                end--;
            }
            if (end > start) {
                return true;
            }
        }
        return false;
    }

    boolean is(byte[] lower) {
        return Octets.same(data, start, end, lower);
    }

    /// Where a separator first stands outside of quoted strings; `to` where it does not.
    static int separator(byte[] data, int from, int to, int separator) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            int octet = data[i];
            if (octet == '"') {
                quoted = !quoted;
            } else if (quoted && octet == '\\') {
                i++;
            } else if (!quoted && octet == separator) {
                return i;
            }
        }
        return to;
    }

    static boolean isWhite(int octet) {
        return Octets.isOws(octet) || octet == '\r' || octet == '\n';
    }
}
