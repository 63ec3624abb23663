package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The bytes of one direction of an exchange as they come or go: the first MiB as one array, what follows in pieces of
/// at most a MiB. For one thread at a time.
///
/// A message that came in one read, as nearly all do, is a slice of that read's array: nothing is copied again.
public final class Gathered {

    /// A growing array starts with what a read brings at most.
    private static final int START = 64 << 10;

    /// One read, at offset 0: shared by all requests that came in one.
    private static final Arrivals ONE_READ = new Arrivals.Builder().add(0, 0).build();

    private final Consumer<Bytes> pieces;
    private Bytes only = Bytes.EMPTY;
    private byte @Nullable [] row;
    private int rowBytes;
    private boolean sealed;
    private byte @Nullable [] piece;
    private int pieceBytes;
    private long length;
    private Arrivals.@Nullable Builder reads;

    /// @param pieces takes what goes beyond the row, in order
    public Gathered(Consumer<Bytes> pieces) {
        this.pieces = pieces;
    }

    /// How many bytes came.
    public long length() {
        return length;
    }

    /// Adds a part of what a read brought. The array is never written to again.
    ///
    /// @param micros when, after the first
    public void add(byte[] data, int start, int end, long micros) {
        note(micros);
        length += end - start;
        int kept = sealed ? 0 : Math.min(end - start, Recording.ROW_BYTES - rowBytes);
        if (kept > 0) {
            keep(data, start, kept);
        }
        if (start + kept < end) {
            spill(data, start + kept, end);
        }
    }

    private void note(long micros) {
        if (length == 0) {
            return; // most requests have no second read
        }
        if (reads == null) {
            reads = new Arrivals.Builder().add(0, 0);
        }
        reads.add(length, micros);
    }

    private void keep(byte[] data, int start, int count) {
        if (rowBytes == 0) {
            only = Bytes.wrap(data).slice(start, start + count);
            rowBytes = count;
            return;
        }
        row = grown(row, rowBytes + count);
        if (!only.isEmpty()) {
            only.copyTo(row, 0);
            only = Bytes.EMPTY;
        }
        System.arraycopy(data, start, row, rowBytes, count);
        rowBytes += count;
    }

    private void spill(byte[] data, int start, int end) {
        for (int at = start; at < end; ) {
            int count = Math.min(end - at, Recording.ROW_BYTES - pieceBytes);
            piece = grown(piece, pieceBytes + count);
            System.arraycopy(data, at, piece, pieceBytes, count);
            pieceBytes += count;
            at += count;
            if (pieceBytes == Recording.ROW_BYTES) {
                flush();
            }
        }
    }

    private static byte[] grown(byte @Nullable [] array, int needed) {
        if (array == null) {
            return new byte[Math.max(START, Integer.highestOneBit(needed - 1) << 1)];
        }
        return needed <= array.length ? array : Arrays.copyOf(array, Integer.highestOneBit(needed - 1) << 1);
    }

    /// Hands over the piece that is being filled.
    public void flush() {
        byte[] full = piece;
        if (full == null) {
            return;
        }
        piece = null;
        Bytes bytes = Bytes.wrap(full).slice(0, pieceBytes);
        pieceBytes = 0;
        pieces.accept(bytes);
    }

    /// What came so far, while more is awaited.
    public Capture soFar() {
        return new Capture(first(), length, arrivals(), Ending.INTERRUPTED);
    }

    /// What came, at its end. What comes later goes to pieces.
    public Capture whole(Ending ending) {
        sealed = true;
        flush();
        Capture all = new Capture(first(), length, arrivals(), ending);
        only = Bytes.EMPTY;
        row = null;
        return all;
    }

    private Bytes first() {
        if (row == null) {
            return only;
        }
        // more may be added after this: only a full row is shared
        return sealed || rowBytes == Recording.ROW_BYTES
                ? Bytes.wrap(row).slice(0, rowBytes)
                : Bytes.copyOf(row, 0, rowBytes);
    }

    private Arrivals arrivals() {
        return reads == null ? ONE_READ : reads.build();
    }
}
