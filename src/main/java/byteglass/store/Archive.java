package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Direction;
import byteglass.http.Exchange;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/// A capture file that is only read, also while another program writes it. Blocks, and is for one worker at a time;
/// throws [UncheckedIOException] of a [StoreException] where the file cannot be read.
public final class Archive implements AutoCloseable {

    private final Path file;
    private final Reader reader;

    private Archive(Path file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /// Opens a capture. Nothing is written, so one that is damaged, or of a newer program, stays as it is.
    ///
    /// @throws StoreException where there is none, or it cannot be read; its kind says why
    public static Archive open(Path file) throws StoreException {
        Path path = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            throw new StoreException(
                    StoreException.Kind.NOT_A_CAPTURE,
                    "There is no file " + path + ". Name a capture; its name ends in .bgcap.");
        }
        try {
            return new Archive(path, new Reader(CaptureFile.archive(path)));
        } catch (SQLException e) {
            throw StoreException.of(path, e);
        }
    }

    /// All exchanges that there are now, in order, one at a time.
    ///
    /// @param most how many bytes of each direction; [#read] has the rest
    public void forEach(int most, Consumer<Exchange> receiver) {
        try {
            Pages.forEach(reader.lastId(), most, reader::exchanges, receiver);
        } catch (SQLException e) {
            throw new UncheckedIOException(StoreException.of(file, e));
        }
    }

    /// A part of one direction of an exchange; shorter, or empty, where there is no more.
    public Bytes read(long id, Direction direction, long start, int length) {
        try {
            return reader.read(id, direction, start, length);
        } catch (SQLException e) {
            throw new UncheckedIOException(StoreException.of(file, e));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(StoreException.of(file, e));
        }
    }
}
