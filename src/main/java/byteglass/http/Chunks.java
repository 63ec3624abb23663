package byteglass.http;

/// Reads chunked content up to its trailer section, run by run: the one reading of chunks, for framer and
/// dissector.
///
///     5;n="v"␍␊hello␍␊0␍␊         size  ext-mark ext-name ext-mark ext-value cr lf data cr lf size cr lf
///
/// | state | octets | next |
/// | --- | --- | --- |
/// | SIZE | hex digits | BLANK at white space, MARK at `;`, SIZE_LF after CR |
/// | BLANK | white space | MARK at `;`, SIZE_LF after CR |
/// | MARK | `;`, white space | EQUALS at `=`, SIZE_LF after CR, NAME |
/// | NAME | up to `=`, `;`, white space, CR | MARK |
/// | EQUALS | `=`, white space | MARK at `;`, SIZE_LF after CR, VALUE |
/// | VALUE | up to `;`, white space, CR; quoted strings whole | MARK |
/// | SIZE_LF | LF | DATA, or TRAILER after size 0 |
/// | DATA | as many as the size says | DATA_CR |
/// | DATA_CR, DATA_LF | CR, LF | SIZE |
///
/// RFC 9112 section 7.1 has CR LF alone here; a recipient may take a bare LF for a line end only in start lines and
/// fields (section 2.2), so any other octet is BROKEN: readers that go on disagree where.
final class Chunks {

    enum State {
        SIZE,
        BLANK,
        MARK,
        NAME,
        EQUALS,
        VALUE,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER,
        BROKEN
    }

    State state = State.SIZE;
    /// Octets of chunk data read so far.
    long content;
    /// The size of the chunk that is being read, or of what is left of its data.
    long size;
    /// The role of the octets that the last step read.
    HttpRole role = HttpRole.CHUNK_SIZE;
    /// How many octets of a line end the last step read behind them.
    int lineEnd;

    private boolean digits;
    private boolean quoted;
    private boolean escaped;

    void reset() {
        state = State.SIZE;
        content = 0;
        size = 0;
        digits = false;
        quoted = false;
        escaped = false;
    }

    /// Whether nothing goes on: what follows is the trailer section, or cannot be read.
    boolean ended() {
        return state == State.TRAILER || state == State.BROKEN;
    }

    /// Whether a quoted string was begun and not ended.
    boolean isQuoted() {
        return quoted;
    }

    /// Reads octets of one role, behind a size or data also the line end if all of it is there; returns the offset
    /// after them. Reads nothing where they were no more than a change of state. To be called while octets are left
    /// and the chunks have not [#ended].
    int step(byte[] data, int from, int to) {
        lineEnd = 0;
        return switch (state) {
            case SIZE -> size(data, from, to);
            case DATA -> data(data, from, to);
            case BLANK, MARK, EQUALS -> marks(data, from, to);
            case NAME, VALUE -> text(data, from, to);
            case SIZE_LF -> one(data, from, '\n', HttpRole.LF, afterSize());
            case DATA_CR -> one(data, from, '\r', HttpRole.CR, State.DATA_LF);
            case DATA_LF -> one(data, from, '\n', HttpRole.LF, State.SIZE);
            case TRAILER, BROKEN -> from;
        };
    }

    private int size(byte[] data, int from, int to) {
        role = HttpRole.CHUNK_SIZE;
        int at = from;
        int digit;
        while (at < to && (digit = Octets.hex(data[at])) >= 0) {
            if (size >>> 59 != 0) {
                state = State.BROKEN;
                return at;
            }
            size = size << 4 | digit;
            digits = true;
            at++;
        }
        return at == to ? at : lineEnd(data, at, to, digits ? State.BLANK : State.BROKEN, afterSize());
    }

    private State afterSize() {
        return size == 0 ? State.TRAILER : State.DATA;
    }

    private int data(byte[] data, int from, int to) {
        role = HttpRole.CHUNK_DATA;
        int end = (int) Math.min(to, from + Math.min(size, Integer.MAX_VALUE - from));
        content += end - from;
        size -= end - from;
        digits = false;
        return size > 0 ? end : lineEnd(data, end, to, State.DATA_CR, State.SIZE);
    }

    /// Goes on after a line end, or otherwise where it is not there.
    private int lineEnd(byte[] data, int at, int to, State otherwise, State after) {
        boolean whole = otherwise != State.BROKEN && at + 1 < to && data[at] == '\r' && data[at + 1] == '\n';
        state = whole ? after : otherwise;
        lineEnd = whole ? 2 : 0;
        return at + lineEnd;
    }

    /// White space, `;` and `=` between the parts of extensions.
    private int marks(byte[] data, int from, int to) {
        role = HttpRole.CHUNK_EXT_MARK;
        int octet = data[from];
        if (Octets.isOws(octet)) {
            int at = from + 1;
            while (at < to && Octets.isOws(data[at])) {
                at++;
            }
            return at;
        }
        if (octet == '\r') {
            return one(data, from, '\r', HttpRole.CR, State.SIZE_LF);
        }
        if (octet == '\n') {
            state = State.BROKEN;
            return from;
        }
        if (octet == ';') {
            state = State.MARK;
            return from + 1;
        }
        if (state == State.BLANK) {
            state = State.BROKEN;
            return from;
        }
        if (octet == '=' && state == State.MARK) {
            state = State.EQUALS;
            return from + 1;
        }
        state = state == State.MARK ? State.NAME : State.VALUE;
        return text(data, from, to);
    }

    private int text(byte[] data, int from, int to) {
        boolean name = state == State.NAME;
        role = name ? HttpRole.CHUNK_EXT_NAME : HttpRole.CHUNK_EXT_VALUE;
        int at = from;
        while (at < to) {
            int octet = data[at];
            if (octet == '\r' || octet == '\n') {
                if (quoted) {
                    state = State.BROKEN;
                    return at;
                }
                break;
            }
            if (quoted) {
                quoted = escaped || octet != '"';
                escaped = !escaped && octet == '\\';
            } else if (octet == ';' || Octets.isOws(octet) || (name && octet == '=')) {
                break;
            } else {
                quoted = !name && octet == '"';
            }
            at++;
        }
        if (at < to) {
            state = State.MARK;
        }
        return at;
    }

    private int one(byte[] data, int from, int octet, HttpRole itsRole, State next) {
        if (data[from] != octet) {
            state = State.BROKEN;
            return from;
        }
        role = itsRole;
        state = next;
        return from + 1;
    }
}
