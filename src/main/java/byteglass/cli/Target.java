package byteglass.cli;

import byteglass.store.Places;
import byteglass.store.Store;
import byteglass.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The capture that a command writes to.
///
/// @param made whether there was no such file
/// @param sentence what a person is told about it
record Target(Store store, boolean made, String sentence) implements AutoCloseable {

    /// Opens the capture that was named; or else the standard one, or a new dated one where another program writes
    /// that.
    static Target open(@Nullable Path named) throws StoreException {
        if (named != null) {
            boolean made = !Files.exists(named);
            Store store = Store.open(named);
            return new Target(store, made, "Kept in " + store.file());
        }
        Places places = Places.of(System.getenv(), System.getProperties());
        try {
            boolean made = !Files.exists(places.standard());
            Store store = Store.open(places.standard());
            return new Target(store, made, "Kept in " + store.file());
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.IN_USE) {
                throw e;
            }
            Store store = Store.open(places.dated(LocalDateTime.now(ZoneId.systemDefault()), Files::exists));
            return new Target(
                    store, true, "Another program writes the standard capture, so all is kept in " + store.file());
        }
    }

    /// Closes it, and deletes a file that was made for nothing.
    void discard() throws IOException {
        boolean empty = store.count() == 0;
        store.close();
        if (made && empty) {
            Files.deleteIfExists(store.file());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
