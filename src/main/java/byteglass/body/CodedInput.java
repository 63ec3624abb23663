package byteglass.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The input of a coding: counts what was taken, and lends its buffer to decoders that look ahead.
final class CodedInput extends InputStream {

    private final InputStream from;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;
    private long before;
    private boolean ended;

    CodedInput(InputStream from) {
        this.from = from;
    }

    /// How many octets were taken.
    long position() {
        return before + at;
    }

    /// Whether all octets were taken and no more come.
    boolean isAtEnd() throws IOException {
        return !more();
    }

    /// Makes at least one octet ready, if there is one.
    private boolean more() throws IOException {
        if (at < end) {
            return true;
        }
        if (ended) {
            return false;
        }
        before += end;
        at = 0;
        end = Math.max(0, from.read(buffer, 0, buffer.length));
        ended = end == 0;
        return !ended;
    }

    /// How many octets are ready in [#lent], from [#lentStart] on; 0 at the end.
    int ready() throws IOException {
        return more() ? end - at : 0;
    }

    byte[] lent() {
        return buffer;
    }

    int lentStart() {
        return at;
    }

    /// Takes octets that were lent.
    void take(int count) {
        at += count;
    }

    /// The first octets, without taking them; fewer than asked for near the end, and only before any was taken.
    byte[] peek(int count) throws IOException {
        while (end < count && !ended) {
            int got = from.read(buffer, end, buffer.length - end);
            ended = got <= 0;
            end += Math.max(0, got);
        }
        return Arrays.copyOf(buffer, Math.min(count, end));
    }

    @Override
    public int read() throws IOException {
        return more() ? buffer[at++] & 0xff : -1;
    }

    /// The next octet, which has to be there.
    int need() throws IOException {
        int octet = read();
        if (octet < 0) {
            throw new EOFException();
        }
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = Math.min(length, ready());
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(buffer, at, target, offset, count);
        at += count;
        return count;
    }
}
