package byteglass.url;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a fuzzer tries: the properties hold of any text, against any base. Its seeds are drawn texts.
///
/// An input is a text in UTF-8, and after an octet [#BASE], if there is one, the base; or, after an octet [#UNITS],
/// the UTF-16 code units of a text, so that surrogates may stand alone.
public final class Fuzz {

    // no octets of UTF-8
    private static final int BASE = 0xfe;
    private static final int UNITS = 0xff;

    private static final int SEEDS = 400;

    private Fuzz() {}

    /// Called by the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0 && (input[0] & 0xff) == UNITS) {
            UrlProperties.hold(units(input), null);
            return;
        }
        int end = 0;
        while (end < input.length && (input[end] & 0xff) != BASE) {
            end++;
        }
        UrlProperties.hold(text(input, 0, end), end == input.length ? null : text(input, end + 1, input.length));
    }

    private static String text(byte[] input, int from, int to) {
        return new String(input, from, to - from, StandardCharsets.UTF_8);
    }

    private static String units(byte[] input) {
        StringBuilder units = new StringBuilder();
        for (int i = 1; i + 1 < input.length; i += 2) {
            units.append((char) ((input[i] & 0xff) << 8 | (input[i + 1] & 0xff)));
        }
        return units.toString();
    }

    /// Writes the seeds into a folder.
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        UrlGibberish gibberish = new UrlGibberish(1);
        for (int i = 0; i < SEEDS; i++) {
            Files.write(folder.resolve("text-" + i), seed(gibberish.next(), i % 2 == 0 ? gibberish.seed() : null));
        }
    }

    private static byte[] seed(String text, @Nullable String base) {
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        if (base != null) {
            seed.write(BASE);
            seed.writeBytes(base.getBytes(StandardCharsets.UTF_8));
        }
        return seed.toByteArray();
    }
}
