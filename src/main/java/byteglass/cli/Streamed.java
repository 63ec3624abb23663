package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.store.Archive;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The bytes of one direction of an exchange, read from a capture part by part, so that their number does not
/// matter.
final class Streamed extends InputStream {

    private static final int PART_BYTES = 1 << 20;

    private final Archive archive;
    private final long id;
    private final Direction direction;
    private Bytes part;
    private int at;
    private long next;

    private Streamed(Archive archive, long id, Direction direction, Bytes beginning) {
        this.archive = archive;
        this.id = id;
        this.direction = direction;
        this.part = beginning;
        this.next = beginning.length();
    }

    /// @param known what was read already: its beginning, or all
    static InputStream of(Archive archive, long id, Direction direction, Capture known) {
        return known.isWhole()
                ? new ByteArrayInputStream(known.raw().toArray())
                : new Streamed(archive, id, direction, known.raw());
    }

    /// Whether there is a next octet, read if need be.
    private boolean isMore() {
        if (at == part.length()) {
            part = archive.read(id, direction, next, PART_BYTES);
            next += part.length();
            at = 0;
        }
        return at < part.length();
    }

    @Override
    public int read() {
        return isMore() ? part.at(at++) : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) {
        if (length == 0) {
            return 0;
        }
        if (!isMore()) {
            return -1;
        }
        int count = Math.min(length, part.length() - at);
        part.slice(at, at + count).copyTo(target, start);
        at += count;
        return count;
    }
}
