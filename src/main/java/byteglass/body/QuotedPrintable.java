package byteglass.body;

import java.io.IOException;
import java.io.InputStream;

/// Undoes quoted-printable (RFC 2045 section 6.7), in which parts of a multipart body may travel. An escape that is
/// none stays as it is.
final class QuotedPrintable extends InputStream {

    private final CodedInput input;
    /// Octets to give before any more are read, in reverse, as many as `waitingCount`.
    private final int[] waiting = new int[2];

    private int waitingCount;

    QuotedPrintable(CodedInput input) {
        this.input = input;
    }

    @Override
    public int read() throws IOException {
        while (true) {
            int octet = next();
            if (octet != '=') {
                return octet;
            }
            int high = next();
            if (high == '\n') {
                continue;
            }
            int low = next();
            if (high == '\r' && low == '\n') {
                continue;
            }
            if (Character.digit(high, 16) >= 0 && Character.digit(low, 16) >= 0) {
                return Character.digit(high, 16) << 4 | Character.digit(low, 16);
            }
            back(low);
            back(high);
            return octet;
        }
    }

    private int next() throws IOException {
        return waitingCount > 0 ? waiting[--waitingCount] : input.read();
    }

    private void back(int octet) {
        if (octet >= 0) {
            waiting[waitingCount++] = octet;
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        for (int octet; count < length && (octet = read()) >= 0; count++) {
            target[offset + count] = (byte) octet;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
