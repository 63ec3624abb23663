package byteglass.http;

import java.util.Arrays;

/// Where the lines of a head stand, and the parts of each: the one reading of heads, for framer and dissector
/// alike.
///
/// A line ends with LF, before which one CR belongs to the line end (RFC 9112 section 2.2). Each field line is
/// kept as six `int`: where it starts, its name ends, its value starts and ends, it ends; then flags and the
/// number of its name. All offsets are of the array. Used again for the next head, and linear in the octets it is
/// given.
final class Outline {

    static final int START = 0;
    static final int NAME_END = 1;
    static final int VALUE_START = 2;
    static final int VALUE_END = 3;
    static final int END = 4;
    static final int FLAGS = 5;
    static final int STRIDE = 6;

    /// The low half of the flags is the number of the name, of [Names].
    private static final int NAME = 0xffff;

    /// The line has no colon: no field.
    static final int STRAY = 1 << 16;
    /// White space stands before the colon.
    static final int SPACED = 1 << 17;
    /// The name is empty or holds what no token may.
    static final int ODD_NAME = 1 << 18;
    /// The value goes on on further lines.
    static final int FOLDED = 1 << 19;
    /// The value holds a control other than HTAB.
    static final int ODD_VALUE = 1 << 20;
    /// The value holds octets over 0x7f.
    static final int HIGH = 1 << 21;
    /// The line, or a fold in it, ends with a bare LF.
    static final int BARE_LF = 1 << 22;
    /// The octets end before the line does.
    static final int PARTIAL = 1 << 23;
    /// The line begins with white space and follows no field.
    static final int ORPHAN = 1 << 24;

    /// How many lines are made room for after a head's were given away.
    private static final int FEW = 8;

    /// In place of an end: the octets end before the empty line.
    static final int AWAITED = -1;

    private int[] cells;
    private boolean taken;
    int count;
    /// How many of the lines are no fields.
    int strayCount;
    /// Where the empty line begins.
    int emptyLine;

    /// The known names that some line has, each a bit at its ordinal.
    private long names;
    /// Those that several lines have.
    private long repeated;

    Outline(int capacity) {
        cells = new int[capacity * STRIDE];
    }

    /// Forgets all lines.
    void clear() {
        if (taken) {
            cells = new int[Math.min(cells.length, FEW * STRIDE)];
            taken = false;
        }
        count = 0;
        strayCount = 0;
        names = 0;
        repeated = 0;
    }

    /// Reads field lines up to the empty line; returns the offset after it, or [#AWAITED].
    int read(byte[] data, int from, int to) {
        clear();
        return readOn(data, from, to);
    }

    /// Reads field lines after those that were read, which were whole.
    int readOn(byte[] data, int from, int to) {
        int at = from;
        while (at < to) {
            int octet = data[at];
            if (octet == '\n' || (octet == '\r' && at + 1 < to && data[at + 1] == '\n')) {
                emptyLine = at;
                return octet == '\n' ? at + 1 : at + 2;
            }
            if (octet == '\r' && at + 1 == to) {
                emptyLine = at;
                return AWAITED;
            }
            if (Octets.isOws(octet)) {
                at = count == 0 || has(count - 1, ORPHAN) ? orphan(data, at, to) : fold(data, at, to);
            } else {
                at = line(data, at, to);
            }
        }
        emptyLine = at;
        return AWAITED;
    }

    /// The cells, which stay as they are: the next head is read into others.
    int[] takeCells() {
        taken = true;
        return cells;
    }

    boolean has(int index, int flags) {
        return (cells[index * STRIDE + FLAGS] & flags) != 0;
    }

    int cell(int index, int part) {
        return cells[index * STRIDE + part];
    }

    /// The number of a line's name.
    int number(int index) {
        return cells[index * STRIDE + FLAGS] & NAME;
    }

    Known known(int index) {
        return Known.at(number(index));
    }

    /// Whether some line has a name.
    boolean has(Known name) {
        return (names & name.bit()) != 0;
    }

    /// Whether several lines have a name.
    boolean repeats(Known name) {
        return (repeated & name.bit()) != 0;
    }

    /// Whether some line has one of some names, given by their bits.
    boolean hasAny(long bits) {
        return (names & bits) != 0;
    }

    /// Whether several lines have one of some names, given by their bits.
    boolean repeatsAny(long bits) {
        return (repeated & bits) != 0;
    }

    /// The first line with a name; [#count] where there is none.
    int first(Known name) {
        return next(name, 0);
    }

    /// The next line with a name, at an index or after it; [#count] where there is none.
    int next(Known name, int from) {
        if (!has(name)) {
            return count;
        }
        int index = from;
        while (index < count && number(index) != name.ordinal()) {
            index++;
        }
        return index;
    }

    private int add(int start) {
        if ((count + 1) * STRIDE > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[count * STRIDE + START] = start;
        return count++ * STRIDE;
    }

    private int line(byte[] data, int at, int to) {
        int cell = add(at);
        int colon = Octets.colonOrLineFeed(data, at, to);
        if (colon == to || data[colon] == '\n') {
            strayCount++;
            return ended(data, cell, colon, to, STRAY);
        }
        int nameEnd = colon;
        int flags = 0;
        int name = Names.find(data, at, colon);
        if (name == 0 && !isToken(data, at, colon)) {
            nameEnd = Octets.trimmed(data, at, colon);
            flags = (nameEnd < colon ? SPACED : 0) | (isToken(data, at, nameEnd) ? 0 : ODD_NAME);
            name = Names.find(data, at, nameEnd);
        }
        cells[cell + NAME_END] = nameEnd;
        long bit = name < Known.COUNT ? 1L << name : 0;
        repeated |= names & bit;
        names |= bit;
        int value = colon + 1;
        // mostly one space: then no loop is needed, which costs more than it reads
        if (value < to && data[value] == ' ') {
            value++;
        }
        if (value < to && Octets.isOws(data[value])) {
            value = Octets.ows(data, value, to);
        }
        cells[cell + VALUE_START] = value;
        return value(data, cell, value, to, flags | name);
    }

    /// Reads on to the line end and notes where the value ends.
    private int value(byte[] data, int cell, int from, int to, int flags) {
        int at = from;
        int odd = 0;
        while ((at = Octets.visible(data, at, to)) < to && data[at] != '\n') {
            int octet = data[at++];
            if (octet == '\r' && (at == to || data[at] == '\n')) {
                break;
            }
            if (octet < 0) {
                odd |= HIGH;
            } else if (octet != '\t') {
                odd |= ODD_VALUE;
            }
        }
        int end = at;
        if (end > from && data[end - 1] == '\r') {
            end--;
        }
        if (end > from && Octets.isOws(data[end - 1])) {
            end = Octets.trimmed(data, from, end);
        }
        if (end > from || (flags & FOLDED) == 0) {
            cells[cell + VALUE_END] = end;
        }
        return ended(data, cell, at, to, flags | odd);
    }

    private int ended(byte[] data, int cell, int at, int to, int flags) {
        boolean whole = at < to;
        int end = whole ? at + 1 : to;
        if ((flags & STRAY) != 0) {
            cells[cell + NAME_END] = cells[cell + START];
            cells[cell + VALUE_START] = cells[cell + START];
            cells[cell + VALUE_END] = end;
        }
        cells[cell + END] = end;
        boolean bare = whole && data[at - 1] != '\r';
        cells[cell + FLAGS] = flags | (whole ? 0 : PARTIAL) | (bare ? BARE_LF : 0);
        return end;
    }

    /// A line that goes on with the value of the field before it (obs-fold, RFC 9112 section 5.2).
    private int fold(byte[] data, int at, int to) {
        int cell = (count - 1) * STRIDE;
        int value = Octets.ows(data, at, to);
        int flags = cells[cell + FLAGS] | FOLDED;
        if ((flags & STRAY) != 0) {
            return ended(data, cell, LineEnds.lineFeed(data, value, to), to, flags);
        }
        boolean empty = cells[cell + VALUE_START] == cells[cell + VALUE_END];
        int before = cells[cell + VALUE_END];
        int end = value(data, cell, value, to, flags);
        if (empty && cells[cell + VALUE_END] != before) {
            cells[cell + VALUE_START] = value;
        }
        return end;
    }

    private int orphan(byte[] data, int at, int to) {
        strayCount++;
        return ended(data, add(at), LineEnds.lineFeed(data, at, to), to, STRAY | ORPHAN);
    }

    private static boolean isToken(byte[] data, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Octets.is(data[i], Octets.TOKEN)) {
                return false;
            }
        }
        return to > from;
    }
}
