package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The bytes of one direction of an exchange, read from a capture part by part, so that their number does not
/// matter.
final class Streamed extends InputStream {

    private static final int PART_BYTES = 1 << 20;

    /// Where the bytes are.
    @FunctionalInterface
    interface Source {
        /// A part of them; shorter, or empty, where there is no more.
        Bytes read(long start, int length);
    }

    private final Source source;
    private Bytes part;
    private int at;
    private long next;

    private Streamed(Source source, Bytes beginning) {
        this.source = source;
        this.part = beginning;
        this.next = beginning.length();
    }

    /// @param known what was read already: its beginning, or all
    static InputStream of(Capture known, Source source) {
        return known.isWhole() ? new ByteArrayInputStream(known.raw().toArray()) : new Streamed(source, known.raw());
    }

    /// Whether there is a next octet, read if need be.
    private boolean isMore() {
        if (at == part.length()) {
            part = source.read(next, PART_BYTES);
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
