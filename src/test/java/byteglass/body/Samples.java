package byteglass.body;

import byteglass.dissect.Bytes;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Content in each coding, and bombs of each, made by the tests.
final class Samples {

    static final long TEN_GIB = 10L << 30;

    private static final int MIB = 1 << 20;

    private Samples() {}

    static Bytes gzip(Bytes plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain.toArray());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return Bytes.wrap(out.toByteArray());
    }

    /// @param raw whether without the header of RFC 1950
    static Bytes deflate(Bytes plain, boolean raw) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        deflater.setInput(plain.toArray());
        deflater.finish();
        byte[] out = new byte[plain.length() + 1000];
        return Bytes.copyOf(out, 0, deflater.deflate(out));
    }

    static Bytes zstd(Bytes plain) {
        return Bytes.wrap(Zstd.compress(plain.toArray()));
    }

    static Bytes resource(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return Bytes.wrap(in.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Zeros, coded: a MiB of them flushed, then that again and again.
    static Bytes gzipBomb() {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[MIB]);
        byte[] out = new byte[4096];
        int first = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        byte[] start = java.util.Arrays.copyOf(out, first);
        deflater.setInput(new byte[MIB]);
        int again = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
        bomb.writeBytes(start);
        for (long i = 1; i < TEN_GIB / MIB; i++) {
            bomb.write(out, 0, again);
        }
        bomb.writeBytes(new byte[] {3, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        return Bytes.wrap(bomb.toByteArray());
    }

    /// The same without a header (RFC 1951).
    static Bytes deflateBomb() {
        Bytes gzip = gzipBomb();
        return gzip.slice(10, gzip.length() - 8);
    }

    /// Zeros in blocks of 128 KiB, each of which says "one octet, so often" in four.
    static Bytes zstdBomb() {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        // no checksum, no length; a window of 8 MiB
        bomb.writeBytes(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 13 << 3});
        int block = 128 << 10;
        for (long i = 1; i <= TEN_GIB / block; i++) {
            int head = block << 3 | 1 << 1 | (i == TEN_GIB / block ? 1 : 0);
            bomb.writeBytes(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16), 0});
        }
        return Bytes.wrap(bomb.toByteArray());
    }

    /// Zeros in 16-bit codes, each of which is one zero longer than the one before, until the table is full.
    static Bytes compressBomb() {
        Packing packing = new Packing();
        long all = 0;
        int code = 0;
        for (long length = 1; all < TEN_GIB; all += length) {
            packing.put(code);
            if (packing.free <= 0xffff) {
                code = packing.free;
                length++;
            }
            packing.grow();
        }
        return packing.end();
    }

    /// As Unix `compress` does, up to 16 bits, without ever clearing its table.
    static Bytes compress(Bytes plain) {
        Packing packing = new Packing();
        Map<Integer, Integer> table = new HashMap<>();
        int prefix = -1;
        boolean grown = false;
        for (int i = 0; i < plain.length(); i++) {
            int octet = plain.at(i);
            Integer known = prefix < 0 ? Integer.valueOf(octet) : table.get(prefix << 8 | octet);
            if (known == null) {
                packing.put(prefix);
                if (grown) {
                    packing.grow();
                }
                grown = true;
                if (packing.free <= 0xffff) {
                    table.put(prefix << 8 | octet, packing.next++);
                }
                known = octet;
            }
            prefix = known;
        }
        if (prefix >= 0) {
            packing.put(prefix);
        }
        return packing.end();
    }

    /// Packs codes, in step with the table of the reader.
    private static final class Packing {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        /// The reader's next entry.
        private int free = 257;
        /// The writer's next entry.
        private int next = 257;

        private int bits = 9;
        private int held;
        private int heldBits;
        private int group;

        Packing() {
            out.writeBytes(new byte[] {0x1f, (byte) 0x9d, (byte) (0x80 | 16)});
        }

        void put(int code) {
            if (free > (1 << bits) - 1 && bits < 16) {
                while (group % 8 != 0) {
                    bits(0);
                }
                bits++;
            }
            bits(code);
        }

        private void bits(int code) {
            held |= code << heldBits;
            heldBits += bits;
            while (heldBits >= 8) {
                out.write(held);
                held >>>= 8;
                heldBits -= 8;
            }
            group++;
        }

        void grow() {
            free += free <= 0xffff ? 1 : 0;
        }

        Bytes end() {
            if (heldBits > 0) {
                out.write(held);
            }
            return Bytes.wrap(out.toByteArray());
        }
    }
}
