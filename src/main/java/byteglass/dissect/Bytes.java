package byteglass.dissect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// Octets that never change.
///
/// A slice shares the array of what it was cut from, so cutting costs nothing, and a small slice keeps a large array
/// alive: [#compact] where that matters. Offsets are `int`, since a JVM array holds no more. All methods throw
/// [IndexOutOfBoundsException] for offsets outside the bytes. Safe on any thread.
public final class Bytes {

    /// No octets at all.
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int start;
    private final int length;

    private Bytes(byte[] array, int start, int length) {
        this.array = array;
        this.start = start;
        this.length = length;
    }

    /// A copy of an array.
    public static Bytes copyOf(byte[] array) {
        return copyOf(array, 0, array.length);
    }

    /// A copy of a part of an array.
    public static Bytes copyOf(byte[] array, int start, int end) {
        Objects.checkFromToIndex(start, end, array.length);
        return start == end ? EMPTY : new Bytes(Arrays.copyOfRange(array, start, end), 0, end - start);
    }

    /// The array itself, which the caller gives away and never writes to again.
    public static Bytes wrap(byte[] array) {
        return array.length == 0 ? EMPTY : new Bytes(array, 0, array.length);
    }

    /// One octet for each character up to U+00FF; others become `?`.
    public static Bytes latin1(String text) {
        return wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The UTF-8 form of a text; a lone surrogate becomes `?`.
    public static Bytes utf8(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /// The octet at an offset, 0 to 255.
    public int at(int offset) {
        Objects.checkIndex(offset, length);
        return array[start + offset] & 0xff;
    }

    public Bytes slice(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        if (from == to) {
            return EMPTY;
        }
        return from == 0 && to == length ? this : new Bytes(array, start + from, to - from);
    }

    public Bytes slice(Range range) {
        return slice(Math.toIntExact(range.start()), Math.toIntExact(range.end()));
    }

    /// These bytes, then others.
    public Bytes concat(Bytes next) {
        if (next.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return next;
        }
        byte[] both = new byte[Math.addExact(length, next.length)];
        copyTo(both, 0);
        next.copyTo(both, length);
        return wrap(both);
    }

    /// The same octets in an array of just their size.
    public Bytes compact() {
        return length == array.length ? this : wrap(toArray());
    }

    /// Where an octet first stands at or after an offset, or -1.
    public int indexOf(int octet, int from) {
        for (int i = Math.max(0, from); i < length; i++) {
            if ((array[start + i] & 0xff) == octet) {
                return i;
            }
        }
        return -1;
    }

    /// The array that holds the octets, from [#lentStart] on: lent to a reader that runs over many of them, and never
    /// written to.
    public byte[] lent() {
        return array;
    }

    /// Where in [#lent] the first octet stands.
    public int lentStart() {
        return start;
    }

    public byte[] toArray() {
        return Arrays.copyOfRange(array, start, start + length);
    }

    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, start, target, at, length);
    }

    /// A read-only view for channels and decoders.
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(array, start, length).slice().asReadOnlyBuffer();
    }

    /// One character an octet.
    public String latin1() {
        return new String(array, start, length, StandardCharsets.ISO_8859_1);
    }

    /// One character an octet, of a part.
    public String latin1(Range range) {
        return slice(range).latin1();
    }

    /// The text in UTF-8; malformed sequences become U+FFFD.
    public String utf8() {
        return new String(array, start, length, StandardCharsets.UTF_8);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same octets of the same array need no look, however many they are
    public boolean equals(Object other) {
        if (!(other instanceof Bytes that)) {
            return false;
        }
        boolean same = array == that.array && start == that.start && length == that.length;
        return same || Arrays.equals(array, start, start + length, that.array, that.start, that.start + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + array[start + i];
        }
        return hash;
    }

    /// The octets as Latin-1, cut after 60.
    @Override
    public String toString() {
        return length <= 60 ? latin1() : slice(0, 60).latin1() + "… (" + length + " bytes)";
    }
}
