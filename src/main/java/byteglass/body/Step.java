package byteglass.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A coding that is being undone: counts, keeps to its limit, and ends instead of failing.
final class Step extends InputStream {

    private final String name;
    private final CodedInput input;
    private final int most;
    private final byte[] one = new byte[1];
    private Coding coding;
    private @Nullable InputStream stream;
    private @Nullable Fault fault;
    private long out;
    private boolean begun;

    /// @param most how many octets may come of it
    Step(Coding coding, InputStream from, int most) {
        this.name = coding.key();
        this.coding = coding;
        this.input = new CodedInput(from);
        this.most = most;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (fault != null || length == 0) {
            return -1;
        }
        try {
            InputStream open = stream();
            if (open == null) {
                return -1;
            }
            // one octet more than the limit tells whether there is more
            int count = open.read(target, offset, (int) Math.min(length, most - out + 1));
            if (count > 0 && out + count > most) {
                fault = out / Math.max(1, input.position()) >= Decoder.BOMB_RATIO ? Fault.BOMB : Fault.LARGE;
                count--;
            }
            out += Math.max(0, count);
            return count == 0 ? -1 : count;
        } catch (EOFException ended) {
            fault = Fault.TRUNCATED;
        } catch (IOException | RuntimeException failure) {
            fault = coding.fault(failure, atEnd());
        } catch (LinkageError absent) {
            // the library of zstd has no build for this machine
            fault = Fault.UNKNOWN;
        }
        return -1;
    }

    private @Nullable InputStream stream() throws IOException {
        if (!begun) {
            begun = true;
            // of nothing comes nothing: answers to HEAD name the coding of what they leave away
            if (!input.isAtEnd()) {
                coding = coding.asSent(input);
                stream = coding.undo(input);
            }
        }
        return stream;
    }

    private boolean atEnd() {
        try {
            return input.isAtEnd();
        } catch (IOException failure) {
            return true;
        }
    }

    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /// How many octets it took, as far as its decoder tells.
    long position() {
        return input.position();
    }

    /// What was done; the name is that of the coding as it was sent.
    Decoding decoding() {
        return new Decoding(coding.key(), input.position(), out, fault());
    }

    boolean isRaw() {
        return !name.equals(coding.key());
    }

    @Override
    public int read() {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException | RuntimeException failure) {
            // what was read is read, and the stream holds nothing but memory
            stream = null;
        }
    }
}
