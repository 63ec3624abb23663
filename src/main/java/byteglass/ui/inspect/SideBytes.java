package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.store.Store;
import byteglass.ui.kit.ByteRoles;
import byteglass.ui.kit.HexContent;
import byteglass.ui.kit.PagedBytes;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// All bytes of a side, also those that are not loaded: these are read from the store when they are asked for.
public final class SideBytes {

    private final Store store;
    private final Executor workers;
    private final Executor fx;

    public SideBytes(Store store, Executor workers, Executor fx) {
        this.store = store;
        this.workers = workers;
        this.fx = fx;
    }

    PagedBytes of(Side side) {
        return new PagedBytes(
                side.capture().raw(),
                side.capture().length(),
                (start, length) -> read(side, start, length),
                workers,
                fx);
    }

    /// As a view of numbers shows them.
    HexContent hex(Side side) {
        return new HexContent(
                of(side),
                new ByteRoles(side.reading().dissection().spans()),
                side.reading().notes());
    }

    /// Writes a part to a file; returns why that failed, or null.
    @Nullable
    String save(Side side, Range range, Path file) {
        try {
            store.save(side.id(), side.direction(), range, file);
            return null;
        } catch (UncheckedIOException failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    /// Reads octets from the store; none where they cannot be read. Blocks, and so is for workers.
    Bytes read(Side side, long start, int length) {
        try {
            return store.read(side.id(), side.direction(), start, length);
        } catch (UncheckedIOException unreadable) {
            return Bytes.EMPTY;
        }
    }
}
