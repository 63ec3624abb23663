package byteglass.body;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// Undoes `compress`: LZW with codes of 9 to 16 bits, as Unix `compress` writes it (RFC 9110 section 8.4.1.1).
///
///     1F 9D flags  codes…        flags: bits 0 to 4 the longest code, bit 7 whether code 256 clears the table
///
/// Codes are packed from the low bit up in groups of eight; where their length changes, the rest of a group is skipped.
final class Unpacking extends InputStream {

    private static final int CLEAR = 256;

    private final CodedInput input;
    private final boolean block;
    private final int longest;
    private final int[] prefix;
    private final byte[] suffix;
    /// Octets of the last code, in reverse.
    private final byte[] waiting;

    private int waitingCount;
    private int free;
    private int bits = 9;
    private int last = -1;
    private int first;
    private int held;
    private int heldBits;
    /// How many codes of the current length were read: groups are of eight.
    private int group;

    Unpacking(CodedInput input) throws IOException {
        this.input = input;
        byte[] magic = input.peek(2);
        if (magic.length == 2 && ((magic[0] & 0xff) != 0x1f || (magic[1] & 0xff) != 0x9d)) {
            throw new CodingException(Fault.NOT_CODED);
        }
        input.need();
        input.need();
        int flags = input.need();
        longest = flags & 0x1f;
        block = (flags & 0x80) != 0;
        if (longest < 9 || longest > 16) {
            throw new CodingException(Fault.CORRUPT);
        }
        prefix = new int[1 << longest];
        suffix = new byte[1 << longest];
        waiting = new byte[1 << longest];
        free = block ? 257 : 256;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (waitingCount == 0 && !decode()) {
                break;
            }
            while (waitingCount > 0 && count < length) {
                target[offset + count++] = waiting[--waitingCount];
            }
        }
        return count == 0 ? -1 : count;
    }

    /// Decodes a code, or tells that there is none.
    private boolean decode() throws IOException {
        int code = code();
        while (code == CLEAR && block) {
            skipGroup();
            bits = 9;
            free = 257;
            last = -1;
            code = code();
        }
        if (code < 0) {
            return false;
        }
        if (code > free || (code == free && last < 0) || (last < 0 && code > 255)) {
            throw new CodingException(Fault.CORRUPT);
        }
        int at = code;
        if (code == free) {
            waiting[waitingCount++] = (byte) first;
            at = last;
        }
        while (at > 255) {
            waiting[waitingCount++] = suffix[at];
            at = prefix[at];
        }
        first = at;
        waiting[waitingCount++] = (byte) at;
        if (last >= 0 && free < prefix.length) {
            prefix[free] = last;
            suffix[free] = (byte) first;
            free++;
        }
        last = code;
        return true;
    }

    private int code() throws IOException {
        if (free > (1 << bits) - 1 && bits < longest) {
            skipGroup();
            bits++;
        }
        int code = next();
        // padding at the end is shorter than an octet, and zero
        if (code < 0 && (heldBits >= 8 || held != 0)) {
            throw new EOFException();
        }
        return code;
    }

    private void skipGroup() throws IOException {
        while (group != 0 && next() >= 0) {
            // its octets count, its codes do not
        }
        group = 0;
        held = 0;
        heldBits = 0;
    }

    /// The next code; -1 where the octets end before it.
    private int next() throws IOException {
        while (heldBits < bits) {
            int octet = input.read();
            if (octet < 0) {
                return -1;
            }
            held |= octet << heldBits;
            heldBits += 8;
        }
        int code = held & ((1 << bits) - 1);
        held >>>= bits;
        heldBits -= bits;
        group = (group + 1) % 8;
        return code;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
