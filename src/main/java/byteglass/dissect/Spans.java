package byteglass.dissect;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/// Spans that tile `0..end` in order, without gaps: kept packed, five octets a span, and shown as a list.
///
/// Ends are `int`, so a list covers at most 2 GiB from offset 0. Immutable, hence safe on any thread.
public final class Spans<R extends Role> extends AbstractList<Span<R>> implements RandomAccess {

    private final R[] roles;
    private final int[] ends;
    private final byte[] kinds;
    private final int size;

    private Spans(R[] roles, int[] ends, byte[] kinds, int size) {
        this.roles = roles;
        this.ends = ends;
        this.kinds = kinds;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Span<R> get(int index) {
        return new Span<>(role(index), new Range(start(index), end(index)));
    }

    public R role(int index) {
        return roles[kinds[Objects.checkIndex(index, size)] & 0xff];
    }

    public int start(int index) {
        return Objects.checkIndex(index, size) == 0 ? 0 : ends[index - 1];
    }

    public int end(int index) {
        return ends[Objects.checkIndex(index, size)];
    }

    /// The end of the last span: how many octets are tiled.
    public int length() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /// Which span holds an offset, by binary search; -1 where none does.
    public int indexAt(long offset) {
        if (offset < 0 || offset >= length()) {
            return -1;
        }
        int found = Arrays.binarySearch(ends, 0, size, (int) offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Collects spans in order. Not safe for several threads.
    public static final class Builder<R extends Role> {
        private final R[] roles;
        private int[] ends;
        private byte[] kinds;
        private int size;
        private int end;

        /// @param roles all constants of the role's enum, by ordinal
        public Builder(R[] roles) {
            this(roles, 32);
        }

        /// @param expected about how many spans there will be
        public Builder(R[] roles, int expected) {
            this.roles = roles;
            ends = new int[Math.max(1, expected)];
            kinds = new byte[ends.length];
        }

        /// How far the octets are tiled.
        public int end() {
            return end;
        }

        /// Gives the octets from the last end to a new one a role. Nothing happens when there are none.
        public void to(int next, R role) {
            if (next == end) {
                return;
            }
            if (next < end || size == ends.length) {
                makeRoom(next);
            }
            ends[size] = next;
            kinds[size++] = (byte) role.ordinal();
            end = next;
        }

        /// Two spans in one step, as [#to] twice.
        public void to(int middle, R first, int next, R second) {
            int at = size;
            if (end < middle && middle < next && at < ends.length - 1) {
                ends[at] = middle;
                kinds[at] = (byte) first.ordinal();
                ends[at + 1] = next;
                kinds[at + 1] = (byte) second.ordinal();
                size = at + 2;
                end = next;
            } else {
                to(middle, first);
                to(next, second);
            }
        }

        // apart, so that the usual case is short enough to be inlined wherever it is called
        private void makeRoom(int next) {
            if (next < end) {
                throw new IllegalArgumentException("spans go on at " + end + ", not at " + next);
            }
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }

        /// The spans. The builder is of no use afterwards.
        public Spans<R> build() {
            // where less room is left over than used, a copy would cost more than it frees
            return size >= ends.length / 2
                    ? new Spans<>(roles, ends, kinds, size)
                    : new Spans<>(roles, Arrays.copyOf(ends, size), Arrays.copyOf(kinds, size), size);
        }
    }
}
