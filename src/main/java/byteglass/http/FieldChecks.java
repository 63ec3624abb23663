package byteglass.http;

/// What is to be said about single field lines, whatever their field is for.
final class FieldChecks {

    /// Apache refuses longer lines (LimitRequestFieldSize), nginx longer ones than its buffers of 8 KiB.
    private static final int LONG_LINE = 8190;

    /// Apache refuses more (LimitRequestFields), Python's http.client too.
    private static final int MANY = 100;

    /// Tomcat and Jetty refuse larger heads; Node.js and IIS those over 16 KiB.
    private static final int LARGE = 8192;

    private final byte[] data;
    private final Findings findings;

    FieldChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    /// All lines of a head.
    ///
    /// @param start where the message begins
    /// @param end after the last line
    void lines(Outline head, int start, int end) {
        for (int i = 0; i < head.count; i++) {
            line(head, i);
        }
        if (head.count > MANY) {
            findings.add(Rules.MANY_FIELDS, head.cell(0, Outline.START), end, Integer.toString(head.count));
        }
        if (end - start > LARGE) {
            findings.add(Rules.LARGE_HEAD, start, end, Integer.toString(end - start));
        }
    }

    void line(Outline head, int index) {
        int flags = head.cell(index, Outline.FLAGS);
        int start = head.cell(index, Outline.START);
        int end = head.cell(index, Outline.END);
        if ((flags & (Outline.BARE_LF | Outline.FOLDED)) != 0) {
            lineEnds(head, index, start, end);
        }
        if ((flags & Outline.STRAY) != 0) {
            stray(flags, start, end);
            return;
        }
        int nameEnd = head.cell(index, Outline.NAME_END);
        if ((flags & Outline.ODD_NAME) != 0) {
            name(start, nameEnd);
        } else {
            Rules rule = Names.rule(head.number(index));
            if (rule != null) {
                named(rule, start, nameEnd);
            }
        }
        if ((flags & Outline.SPACED) != 0) {
            int colon = nameEnd;
            while (data[colon] != ':') {
                colon++;
            }
            findings.add(Rules.SPACE_BEFORE_COLON, nameEnd, colon, Octets.text(data, start, nameEnd));
        }
        int valueStart = head.cell(index, Outline.VALUE_START);
        int valueEnd = head.cell(index, Outline.VALUE_END);
        if ((flags & (Outline.ODD_VALUE | Outline.HIGH)) != 0) {
            value(flags, valueStart, valueEnd);
        }
        if (valueStart == valueEnd && (flags & Outline.PARTIAL) == 0 && head.known(index) == Known.OTHER) {
            findings.add(Rules.EMPTY_VALUE, valueStart, valueStart, Octets.text(data, start, nameEnd));
        }
        if (end - start > LONG_LINE) {
            findings.add(Rules.LONG_FIELD, start, end, Integer.toString(end - start));
        }
    }

    private void lineEnds(Outline head, int index, int start, int end) {
        int at = start;
        boolean folded = head.has(index, Outline.FOLDED);
        while (at < end) {
            int lineFeed = LineEnds.lineFeed(data, at, end);
            if (lineFeed == end) {
                return;
            }
            if (lineFeed == at || data[lineFeed - 1] != '\r') {
                findings.add(Rules.BARE_LF, lineFeed, lineFeed + 1);
            }
            at = lineFeed + 1;
            if (folded && at < end) {
                int text = LineEnds.textEnd(data, start, lineFeed);
                while (at < end && Octets.isOws(data[at])) {
                    at++;
                }
                findings.add(Rules.FOLDED, text, at);
            }
        }
    }

    private void stray(int flags, int start, int end) {
        if ((flags & Outline.ORPHAN) != 0) {
            findings.add(Rules.SPACE_BEFORE_FIRST, start, end);
        } else if ((flags & Outline.PARTIAL) == 0) {
            findings.add(Rules.NO_COLON, start, LineEnds.textEnd(data, start, end - 1));
        }
        for (int i = start; i < end - 1; i++) {
            if (data[i] == '\r' && data[i + 1] != '\n') {
                findings.add(Rules.BARE_CR, i, i + 1);
                return;
            }
        }
    }

    private void name(int from, int to) {
        if (from == to) {
            findings.add(Rules.EMPTY_NAME, from, to);
        }
        for (int i = from; i < to; i++) {
            if (!Octets.is(data[i], Octets.TOKEN)) {
                findings.add(data[i] == '\r' ? Rules.BARE_CR : Rules.NAME_CHARACTER, i, i + 1);
            }
        }
    }

    private void named(Rules rule, int from, int to) {
        if (findings.isFull(rule)) {
            findings.add(rule, from, to);
            return;
        }
        String name = Octets.text(data, from, to);
        switch (rule) {
            case NAME_UNDERSCORE -> findings.add(rule, from, to, name);
            case FIELD_UNREGISTERED -> {
                String near = Findings.near(FieldName.registry().near(name));
                findings.add(rule, from, to, name, near);
            }
            default ->
                findings.add(rule, from, to, FieldName.of(name).orElseThrow().name());
        }
    }

    private void value(int flags, int from, int to) {
        if ((flags & Outline.HIGH) != 0) {
            int first = from;
            while (data[first] >= 0) {
                first++;
            }
            int last = to;
            while (data[last - 1] >= 0) {
                last--;
            }
            findings.add(Rules.VALUE_NON_ASCII, first, last);
        }
        if ((flags & Outline.ODD_VALUE) == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            int octet = data[i];
            if (octet == '\r' ? data[i + 1] != '\n' : octet != '\n' && !Octets.is(octet, Octets.VALUE)) {
                findings.add(
                        octet == 0 ? Rules.VALUE_NUL : octet == '\r' ? Rules.BARE_CR : Rules.VALUE_CHARACTER, i, i + 1);
            }
        }
    }
}
