package byteglass.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A capture that was opened to be written.
///
/// @param made whether there was no such file
/// @param inUse the capture that was wanted, where another program writes it and a new one took its place
public record OpenCapture(
        Store store, boolean made, @Nullable Path inUse) implements AutoCloseable {

    /// Opens a capture, and makes it where there is none. Blocks.
    public static OpenCapture open(Path wanted) throws StoreException {
        boolean made = !Files.exists(wanted);
        return new OpenCapture(Store.open(wanted), made, null);
    }

    /// Opens a capture, or makes a new one, named after the time, where another program writes it. Blocks.
    public static OpenCapture openOrNew(Path wanted, Places places) throws StoreException {
        try {
            return open(wanted);
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.IN_USE) {
                throw e;
            }
            Path dated = places.dated(LocalDateTime.now(ZoneId.systemDefault()), Files::exists);
            return new OpenCapture(Store.open(dated), true, wanted);
        }
    }

    /// Closes it, and deletes a file that was made for nothing.
    public void discard() throws IOException {
        boolean empty = store.count() == 0;
        close();
        if (made && empty) {
            Files.deleteIfExists(store.file());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
