package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Reads bytes in order and gives each a role. Never throws for what it reads: what is not there is not read, and the
/// cursor remembers why.
///
/// Bytes that are asked for beyond the end of a part with a length ([#within]) are a fault; beyond the end of all bytes
/// they are only not there yet. Not safe for several threads.
final class Cursor {

    private final Bytes bytes;
    private final Spans.Builder<WireRole> spans = new Spans.Builder<>(WireRole.values());
    private int at;
    private int limit;
    /// Whether more bytes may come at the limit.
    private boolean open;
    private boolean cut;
    private int fault = -1;

    /// Reads bytes after which more may come.
    Cursor(Bytes bytes) {
        this(bytes, true);
    }

    /// @param open whether more bytes may come after these
    Cursor(Bytes bytes, boolean open) {
        this.bytes = bytes;
        this.limit = bytes.length();
        this.open = open;
    }

    int at() {
        return at;
    }

    /// Whether there is a byte left in this part.
    boolean more() {
        return at < limit;
    }

    Spans<WireRole> spans() {
        return spans.build();
    }

    /// Where the first byte is that does not fit; -1 without a fault.
    int fault() {
        return fault;
    }

    State state() {
        return fault >= 0 ? State.MALFORMED : cut ? State.CUT : State.WHOLE;
    }

    /// An unsigned number of up to four bytes, the first the highest; -1 when they are not all there.
    long number(int size, WireRole role) {
        Bytes octets = take(size, role);
        if (octets.length() < size) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | octets.at(i);
        }
        return number;
    }

    /// The next bytes, as far as they are there.
    Bytes take(long size, WireRole role) {
        int end = limit;
        if (size <= limit - at) {
            end = at + (int) size;
        } else {
            miss();
        }
        return to(end, role);
    }

    /// What is left of this part.
    Bytes rest(WireRole role) {
        return to(limit, role);
    }

    /// The bytes before the first that ends them; the one itself is not read. Missing it is no fault.
    Bytes until(IntPredicate ends, WireRole role) {
        int end = at;
        while (end < limit && !ends.test(bytes.at(end))) {
            end++;
        }
        return to(end, role);
    }

    /// One byte, if it is the one that belongs here; otherwise nothing is read.
    boolean octet(int expected, WireRole role) {
        if (more() && bytes.at(at) == expected) {
            to(at + 1, role);
            return true;
        }
        if (more()) {
            spoil();
        } else {
            miss();
        }
        return false;
    }

    /// One byte, if it is next.
    void optional(int octet, WireRole role) {
        if (more() && bytes.at(at) == octet) {
            to(at + 1, role);
        }
    }

    /// Reads a line that is at most so long, its line end included; all of it when there is no line end.
    void line(int longest, Runnable parts) {
        int lf = bytes.slice(0, Math.min(longest, bytes.length())).indexOf('\n', 0);
        within(lf < 0 ? longest : lf + 1, parts);
    }

    /// Reads a part of a length; what it leaves unread is stray.
    ///
    /// @param length as [#number] gave it; without a length nothing is read
    void within(long length, Runnable part) {
        if (length < 0) {
            return;
        }
        int outerLimit = limit;
        boolean outerOpen = open;
        if (length <= limit - at) {
            limit = at + (int) length;
            open = false;
        } else {
            miss();
        }
        part.run();
        if (more()) {
            spoil();
            rest(WireRole.STRAY);
        }
        limit = outerLimit;
        open = outerOpen;
    }

    /// Numbers of two bytes until the part ends.
    List<Integer> numbers(WireRole role) {
        List<Integer> numbers = new ArrayList<>();
        while (more()) {
            int number = (int) number(2, role);
            if (number >= 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /// Something here breaks the form.
    void spoil() {
        if (fault < 0) {
            fault = at;
        }
    }

    private void miss() {
        if (open) {
            cut = true;
        } else {
            spoil();
        }
    }

    private Bytes to(int end, WireRole role) {
        Bytes taken = bytes.slice(at, end);
        spans.to(end, role);
        at = end;
        return taken;
    }
}
