package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file with a part of what was captured, as it was captured.
final class SavedBytes {

    /// What is in memory at a time.
    private static final int STEP = 1 << 20;

    private SavedBytes() {}

    /// Reads what is to be written.
    interface Source {
        Bytes read(long start, int length);
    }

    static void write(Range range, Path file, Source source) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, CaptureFile.mode(file, "rw-------"));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                long at = range.start();
                while (at < range.end()) {
                    Bytes step = source.read(at, (int) Math.min(STEP, range.end() - at));
                    if (step.isEmpty()) {
                        return; // there is no more
                    }
                    out.write(step.toArray());
                    at += step.length();
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
