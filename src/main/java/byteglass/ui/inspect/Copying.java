package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Copies and saves octets of the side that is looked at: those that are selected, or all of them where none are. What
/// is not loaded is read on a worker. Belongs to the FX thread.
final class Copying {

    /// A clipboard is no place for more octets: 16 MiB become 80 MiB of array.
    static final long MOST = 16 << 20;

    private final ByteSelection selection;
    private final SideBytes bytes;
    private final Executor workers;
    private final Executor fx;

    Copying(ByteSelection selection, SideBytes bytes, Executor workers, Executor fx) {
        this.selection = selection;
        this.bytes = bytes;
        this.workers = workers;
        this.fx = fx;
    }

    /// Which octets it would be; empty where there are none.
    Range range() {
        Side side = selection.side().get();
        if (side == null) {
            return Range.at(0);
        }
        Range selected = selection.of(side.direction()).get();
        return selected.isEmpty() ? new Range(0, side.capture().length()) : selected;
    }

    /// Whether octets are selected, so that not all are meant.
    boolean isPart() {
        Side side = selection.side().get();
        return side != null && !selection.of(side.direction()).get().isEmpty();
    }

    /// Whether they are few enough to be copied.
    boolean fits() {
        return range().length() <= MOST;
    }

    /// Makes a text of the octets.
    ///
    /// @param copied takes it, on the FX thread
    void copy(CopyForm form, Consumer<String> copied) {
        Side side = selection.side().get();
        Range range = range();
        if (side == null || !fits()) {
            return;
        }
        workers.execute(() -> {
            Bytes octets = bytes.of(side).read(range.start(), (int) range.length());
            String text = form.of(octets);
            fx.execute(() -> copied.accept(text));
        });
    }

    /// Writes the octets to a file.
    ///
    /// @param done takes why that failed, or null, on the FX thread
    void save(Path file, Consumer<@Nullable String> done) {
        Side side = selection.side().get();
        Range range = range();
        if (side != null) {
            workers.execute(() -> {
                String failure = bytes.save(side, range, file);
                fx.execute(() -> done.accept(failure));
            });
        }
    }
}
