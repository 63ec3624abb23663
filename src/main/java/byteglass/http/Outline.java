package byteglass.http;

import java.util.Arrays;

/// Where the lines of a head stand, and the parts of each: the one reading of heads, for framer and dissector
/// alike.
///
/// A line ends with LF, before which one CR belongs to the line end (RFC 9112 section 2.2). Each field line is
/// kept as six `int`: where it starts, its name ends, its value starts and ends, it ends; then flags and the
/// known name. All offsets are of the array. Used again for the next head, and linear in the octets it is given.
final class Outline {

    static final int START = 0;
    static final int NAME_END = 1;
    static final int VALUE_START = 2;
    static final int VALUE_END = 3;
    static final int END = 4;
    static final int FLAGS = 5;
    static final int STRIDE = 6;

    // the low byte of the flags is the ordinal of the known name
    /// The line has no colon: no field.
    static final int STRAY = 1 << 8;
    /// White space stands before the colon.
    static final int SPACED = 1 << 9;
    /// The name is empty or holds what no token may.
    static final int ODD_NAME = 1 << 10;
    /// The value goes on on further lines.
    static final int FOLDED = 1 << 11;
    /// The value holds a control other than HTAB.
    static final int ODD_VALUE = 1 << 12;
    /// The value holds octets over 0x7f.
    static final int HIGH = 1 << 13;
    /// The line, or a fold in it, ends with a bare LF.
    static final int BARE_LF = 1 << 14;
    /// The octets end before the line does.
    static final int PARTIAL = 1 << 15;
    /// The line begins with white space and follows no field.
    static final int ORPHAN = 1 << 16;

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

    private final int[] counts = new int[Known.values().length];
    private final int[] firsts = new int[Known.values().length];

    Outline(int capacity) {
        cells = new int[capacity * STRIDE];
    }

    /// Reads field lines up to the empty line; returns the offset after it, or [#AWAITED].
    int read(byte[] data, int from, int to) {
        if (taken) {
            cells = new int[Math.min(cells.length, FEW * STRIDE)];
            taken = false;
        }
        count = 0;
        strayCount = 0;
        Arrays.fill(counts, 0);
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

    Known known(int index) {
        return Known.at(cells[index * STRIDE + FLAGS] & 0xff);
    }

    /// How many lines have a name.
    int count(Known name) {
        return counts[name.ordinal()];
    }

    /// The first line with a name; meaningful only where there is one.
    int first(Known name) {
        return firsts[name.ordinal()];
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
        int colon = at;
        while (colon < to && Octets.is(data[colon], Octets.TOKEN)) {
            colon++;
        }
        int flags = 0;
        int nameEnd = colon;
        if (colon == to || data[colon] != ':' || colon == at) {
            while (colon < to && data[colon] != ':' && data[colon] != '\n') {
                colon++;
            }
            if (colon == to || data[colon] == '\n') {
                strayCount++;
                return ended(data, cell, colon, to, STRAY);
            }
            nameEnd = colon;
            while (nameEnd > at && Octets.isOws(data[nameEnd - 1])) {
                nameEnd--;
            }
            flags = (nameEnd < colon ? SPACED : 0) | (isToken(data, at, nameEnd) ? 0 : ODD_NAME);
        }
        cells[cell + NAME_END] = nameEnd;
        Known known = Known.of(data, at, nameEnd);
        if (counts[known.ordinal()]++ == 0) {
            firsts[known.ordinal()] = count - 1;
        }
        int value = colon + 1;
        while (value < to && Octets.isOws(data[value])) {
            value++;
        }
        cells[cell + VALUE_START] = value;
        return value(data, cell, value, to, flags | known.ordinal());
    }

    /// Reads on to the line end and notes where the value ends.
    private int value(byte[] data, int cell, int from, int to, int flags) {
        int at = from;
        int odd = 0;
        while (true) {
            at = Octets.visible(data, at, to);
            if (at == to || data[at] == '\n') {
                break;
            }
            int octet = data[at];
            if (octet < 0) {
                odd |= HIGH;
            } else if (octet != '\t' && (octet != '\r' || (at + 1 < to && data[at + 1] != '\n'))) {
                odd |= ODD_VALUE;
            }
            at++;
        }
        int end = at;
        if (end > from && data[end - 1] == '\r') {
            end--;
        }
        while (end > from && Octets.isOws(data[end - 1])) {
            end--;
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
        boolean bare = whole && (at == 0 || data[at - 1] != '\r');
        cells[cell + FLAGS] = flags | (whole ? 0 : PARTIAL) | (bare ? BARE_LF : 0);
        return end;
    }

    /// A line that goes on with the value of the field before it (obs-fold, RFC 9112 section 5.2).
    private int fold(byte[] data, int at, int to) {
        int cell = (count - 1) * STRIDE;
        int value = at;
        while (value < to && Octets.isOws(data[value])) {
            value++;
        }
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
