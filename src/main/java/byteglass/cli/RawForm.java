package byteglass.cli;

import byteglass.http.Direction;
import byteglass.store.Archive;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// The bytes of all requests of a capture, in order.
final class RawForm {

    /// How much of a request comes with its row; nearly all are shorter.
    private static final int INLINE_BYTES = 64 << 10;

    private final Archive archive;
    private final OutputStream out;

    RawForm(Archive archive, OutputStream out) {
        this.archive = archive;
        this.out = out;
    }

    void write() {
        archive.forEach(INLINE_BYTES, exchange -> {
            try {
                Streamed.of(
                                exchange.request(),
                                (start, length) -> archive.read(exchange.id(), Direction.REQUEST, start, length))
                        .transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
