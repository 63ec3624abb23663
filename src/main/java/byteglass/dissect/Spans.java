package byteglass.dissect;

import java.util.AbstractList;
import java.util.Arrays;
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
        return roles[kinds[checked(index)] & 0xff];
    }

    public int start(int index) {
        return checked(index) == 0 ? 0 : ends[index - 1];
    }

    public int end(int index) {
        return ends[checked(index)];
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

    private int checked(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }

    /// Collects spans in order. Not safe for several threads.
    public static final class Builder<R extends Role> {
        private final R[] roles;
        private int[] ends;
        private byte[] kinds;
        private int size;

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
            return size == 0 ? 0 : ends[size - 1];
        }

        /// Gives the octets from the last end to a new one a role. Nothing happens when there are none.
        public void to(int end, R role) {
            int last = end();
            if (end < last) {
                throw new IllegalArgumentException("spans go on at " + last + ", not at " + end);
            }
            if (end == last) {
                return;
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
            }
            ends[size] = end;
            kinds[size] = (byte) role.ordinal();
            size++;
        }

        /// The spans. The builder is of no use afterwards.
        public Spans<R> build() {
            // where little room is left over, a copy would cost more than it frees
            return size >= ends.length - ends.length / 4
                    ? new Spans<>(roles, ends, kinds, size)
                    : new Spans<>(roles, Arrays.copyOf(ends, size), Arrays.copyOf(kinds, size), size);
        }
    }
}
