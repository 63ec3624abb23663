package byteglass.ui.shell;

/// How the program is, measured once a second.
///
/// @param captured rows stored so far
/// @param lost requests that came and could not be kept
/// @param diskBytes what the capture takes on the disk
/// @param memoryBytes what the program uses of the heap
/// @param nanos when, on the clock of [System#nanoTime]
public record Vitals(long captured, long lost, long diskBytes, long memoryBytes, long nanos) {

    /// Before anything was measured.
    static final Vitals NONE = new Vitals(0, 0, 0, 0, 0);

    /// Rows a second since an earlier measurement, rounded.
    long rateSince(Vitals earlier) {
        long elapsed = nanos - earlier.nanos;
        return elapsed <= 0 ? 0 : Math.round(Math.max(0, captured - earlier.captured) * 1e9 / elapsed);
    }
}
