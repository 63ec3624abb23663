package byteglass.body;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brotli.dec.BrotliInputStream;

/// The codings that can be undone (RFC 9110 section 8.4.1, RFC 7932, RFC 8878), and the encodings of parts (RFC 2045).
enum Coding {
    GZIP("gzip x-gzip"),
    DEFLATE("deflate"),
    /// Deflate without the header of RFC 1950, which some senders leave away.
    DEFLATE_RAW("deflate-raw"),
    BROTLI("br"),
    ZSTD("zstd"),
    COMPRESS("compress x-compress"),
    BASE64("base64"),
    QUOTED_PRINTABLE("quoted-printable"),
    IDENTITY("identity 7bit 8bit binary");

    /// A larger window is not used here, as by the zstd command unless told to: `2^27`, 128 MiB.
    private static final int ZSTD_WINDOW = 27;

    private static final int[] ZSTD_MAGIC = {0x28, 0xb5, 0x2f, 0xfd};

    /// Its names, the registered one first.
    private final String names;

    Coding(String names) {
        this.names = names;
    }

    /// Its registered name.
    String key() {
        return names.split(" ", -1)[0];
    }

    /// The coding of a name, in any case.
    static Optional<Coding> of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(coding -> coding != DEFLATE_RAW
                        && List.of(coding.names.split(" ", -1)).contains(wanted))
                .findFirst();
    }

    /// This coding, or the form of it that the octets have.
    Coding asSent(CodedInput input) throws IOException {
        return this == DEFLATE && !Inflating.hasZlibHeader(input) ? DEFLATE_RAW : this;
    }

    /// What comes of the input. Throws, and its stream too, a [CodingException], another [IOException] or a
    /// [RuntimeException] where it does not go on.
    InputStream undo(CodedInput input) throws IOException {
        return switch (this) {
            case GZIP -> Inflating.gzip(input);
            case DEFLATE -> Inflating.zlib(input);
            case DEFLATE_RAW -> Inflating.raw(input);
            case BROTLI -> new BrotliInputStream(input);
            case ZSTD -> zstd(input);
            case COMPRESS -> new Unpacking(input);
            case BASE64 -> Base64.getMimeDecoder().wrap(input);
            case QUOTED_PRINTABLE -> new QuotedPrintable(input);
            case IDENTITY -> input;
        };
    }

    private static InputStream zstd(CodedInput input) throws IOException {
        byte[] head = input.peek(4);
        for (int i = 0; i < head.length; i++) {
            // a skippable frame begins with 5? 2A 4D 18
            if ((head[i] & 0xff) != ZSTD_MAGIC[i] && !isSkippable(head)) {
                throw new CodingException(Fault.NOT_CODED);
            }
        }
        return new ZstdInputStreamNoFinalizer(input).setLongMax(ZSTD_WINDOW);
    }

    private static boolean isSkippable(byte[] head) {
        return head.length == 4 && (head[0] & 0xf0) == 0x50 && head[1] == 0x2a && head[2] == 0x4d && head[3] == 0x18;
    }

    /// What a failure of the stream means.
    ///
    /// @param ended whether all input was taken
    Fault fault(Throwable failure, boolean ended) {
        if (failure instanceof CodingException known) {
            return known.fault();
        }
        String said = failure.getMessage() + failure.getCause();
        return switch (this) {
            // the decoder of Brotli takes its input in pieces, so only its words tell the two apart
            case BROTLI ->
                said.contains("Read after end") || said.contains("No more input") || said.contains("Unexpected end")
                        ? Fault.TRUNCATED
                        : Fault.CORRUPT;
            case ZSTD -> said.contains("Truncated") ? Fault.TRUNCATED : Fault.CORRUPT;
            default -> ended ? Fault.TRUNCATED : Fault.CORRUPT;
        };
    }
}
