package byteglass.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Undoes gzip (RFC 1952, with several members) and deflate (RFC 1950, or RFC 1951 alone).
///
/// The JDK's own gzip stream does not tell where it stopped, and takes damage after the first member for the end.
final class Inflating extends InputStream {

    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final CodedInput input;
    private final Inflater inflater;
    private final CRC32 sum = new CRC32();
    private final boolean gzip;
    private boolean ended;

    private Inflating(CodedInput input, Inflater inflater, boolean gzip) {
        this.input = input;
        this.inflater = inflater;
        this.gzip = gzip;
    }

    static Inflating gzip(CodedInput input) throws IOException {
        byte[] magic = input.peek(2);
        if (magic.length == 2 && ((magic[0] & 0xff) != 0x1f || (magic[1] & 0xff) != 0x8b)) {
            throw new CodingException(Fault.NOT_CODED);
        }
        Inflating stream = new Inflating(input, new Inflater(true), true);
        stream.header();
        return stream;
    }

    static Inflating zlib(CodedInput input) {
        return new Inflating(input, new Inflater(false), false);
    }

    static Inflating raw(CodedInput input) {
        return new Inflating(input, new Inflater(true), false);
    }

    /// Whether deflate has the header of RFC 1950 around it, which says its method (8) and is a multiple of 31.
    static boolean hasZlibHeader(CodedInput input) throws IOException {
        byte[] head = input.peek(2);
        return head.length < 2 || ((head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) % 31 == 0);
    }

    private void header() throws IOException {
        if (input.need() != 0x1f || input.need() != 0x8b || input.need() != 8) {
            throw new CodingException(Fault.CORRUPT);
        }
        int flags = input.need();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(input.need() | input.need() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_SUM) != 0) {
            skip(2);
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            input.need();
        }
    }

    private void skipText() throws IOException {
        while (input.need() != 0) {
            // up to the zero
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ended) {
            int count = inflate(target, offset, length);
            if (count > 0) {
                return count;
            }
            if (inflater.finished()) {
                finish();
            } else if (inflater.needsDictionary()) {
                throw new CodingException(Fault.CORRUPT);
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        int ready = input.ready();
        inflater.setInput(input.lent(), input.lentStart(), ready);
        try {
            int count = inflater.inflate(target, offset, length);
            int taken = ready - inflater.getRemaining();
            input.take(taken);
            if (count == 0 && taken == 0 && ready == 0 && !inflater.finished()) {
                throw new EOFException();
            }
            sum.update(target, offset, count);
            return count;
        } catch (DataFormatException wrong) {
            CodingException fault = new CodingException(
                    "incorrect data check".equals(wrong.getMessage()) ? Fault.CHECKSUM : Fault.CORRUPT);
            fault.initCause(wrong);
            throw fault;
        }
    }

    private void finish() throws IOException {
        if (!gzip) {
            ended = true;
            if (!input.isAtEnd()) {
                throw new CodingException(Fault.TRAILING);
            }
            return;
        }
        boolean fits = number() == sum.getValue();
        fits &= number() == (inflater.getBytesWritten() & 0xffffffffL);
        if (!fits) {
            throw new CodingException(Fault.CHECKSUM);
        }
        if (input.isAtEnd()) {
            ended = true;
            return;
        }
        if (input.lent()[input.lentStart()] != 0x1f) {
            throw new CodingException(Fault.TRAILING);
        }
        header();
        inflater.reset();
        sum.reset();
    }

    private long number() throws IOException {
        return input.need() | input.need() << 8 | input.need() << 16 | (long) input.need() << 24;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
