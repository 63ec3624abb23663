package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Saves bodies and parts of them to files that only their owner may read, since they may hold secrets. Files are
/// written on a worker. Belongs to the FX thread.
final class BodySaver {

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<StandardOpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private final Function<String, Optional<Path>> chooser;
    private final Executor workers;
    private final Executor fx;
    private final Texts texts;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// @param chooser asks where to, given a name for the file; empty where nothing was chosen
    /// @param workers where files are written
    /// @param fx the FX thread
    BodySaver(Function<String, Optional<Path>> chooser, Executor workers, Executor fx, Texts texts) {
        this.chooser = chooser;
        this.workers = workers;
        this.fx = fx;
        this.texts = texts;
    }

    /// What came of it, in a sentence; empty until something did.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Forgets what was said.
    void clear() {
        said.set("");
    }

    /// Asks where to, and saves octets there.
    ///
    /// @param name what the file may be called; whatever could lead elsewhere is taken out of it
    void save(String name, Bytes octets) {
        chooser.apply(clean(name))
                .ifPresent(file -> workers.execute(() -> {
                    String what = write(file, octets);
                    fx.execute(() -> said.set(what));
                }));
    }

    private String write(Path file, Bytes octets) {
        FileSystem system = file.getFileSystem();
        boolean posix = system.supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
        try (SeekableByteChannel channel = Files.newByteChannel(file, ANEW, mode)) {
            if (posix) {
                Files.setPosixFilePermissions(file, OWNER); // one that was there keeps its own otherwise
            }
            var left = octets.buffer();
            while (left.hasRemaining()) {
                channel.write(left);
            }
            return texts.get("inspect.save.done", file.toString(), octets.length());
        } catch (IOException unwritable) {
            return texts.get("inspect.save.failed", file.toString(), String.valueOf(unwritable.getMessage()));
        }
    }

    /// The last part of a path, without what file systems do not take.
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "_");
        String shown = last.substring(0, Math.min(last.length(), 120)).strip();
        return shown.matches("\\.*") ? "body.bin" : shown;
    }
}
