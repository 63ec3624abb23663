package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.ui.kit.PagedBytes;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Looks for something in all bytes of a side, window after window. Blocks, and so is for workers.
final class ByteFinder {

    /// Octets of a window.
    private static final int WINDOW = 1 << 20;

    /// What is looked at beyond a window, so that a match that begins in it is seen whole: longer ones are cut there.
    private static final int BEYOND = 64 << 10;

    private final PagedBytes bytes;
    private final ByteQuery query;
    private final BooleanSupplier stopped;

    /// How far a search came.
    ///
    /// @param looked octets that were looked at
    record Progress(Matches matches, long looked, long length) {

        static final Progress NONE = new Progress(Matches.NONE, 0, 0);

        boolean isDone() {
            return looked >= length;
        }
    }

    ByteFinder(PagedBytes bytes, ByteQuery query, BooleanSupplier stopped) {
        this.bytes = bytes;
        this.query = query;
        this.stopped = stopped;
    }

    /// @param progress told after each window, and at the end
    void run(Consumer<Progress> progress) {
        Matches matches = Matches.NONE;
        long length = bytes.length();
        long next = 0;
        for (long start = 0; start < length && !stopped.getAsBoolean(); start += WINDOW) {
            long end = Math.min(start + WINDOW, length);
            Bytes window = bytes.read(start, WINDOW + BEYOND);
            Optional<Range> found = next < end ? first(window, Math.max(start, next), start) : Optional.empty();
            while (found.isPresent() && found.get().start() < end) {
                matches = matches.with(found.get());
                next = found.get().end();
                found = next < end ? first(window, next, start) : Optional.empty();
            }
            if (!stopped.getAsBoolean()) {
                progress.accept(new Progress(matches, end, length));
            }
        }
        if (length == 0) {
            progress.accept(Progress.NONE);
        }
    }

    /// The first match in a window from an offset on.
    ///
    /// @param start where the window begins
    private Optional<Range> first(Bytes window, long from, long start) {
        return stopped.getAsBoolean()
                ? Optional.empty()
                : query.first(window, (int) (from - start), stopped).map(range -> range.shift(start));
    }
}
