package byteglass;

import byteglass.store.Places;
import byteglass.store.Store;
import byteglass.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The capture of a window.
///
/// @param inUse the capture that was wanted, where another program writes it and a new one took its place
record OpenCapture(Store store, @Nullable Path inUse) {

    /// Opens a capture, or a new dated one where another program writes it. Blocks.
    static OpenCapture open(Path wanted, Places places) throws StoreException {
        try {
            return new OpenCapture(Store.open(wanted), null);
        } catch (StoreException failure) {
            if (failure.kind() != StoreException.Kind.IN_USE) {
                throw failure;
            }
            return new OpenCapture(
                    Store.open(places.dated(LocalDateTime.now(ZoneId.systemDefault()), Files::exists)), wanted);
        }
    }
}
