package byteglass.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the numbers in a ClientHello are called: those that clients offer today. Others are given as `0x1a2b`, and
/// values that RFC 8701 reserves as `GREASE`.
public final class TlsNames {

    /// By `kind 1a2b`. Read once, when first asked for.
    private static final class Table {
        static final Map<String, String> NAMES = read();

        private static Map<String, String> read() {
            try (InputStream in = Objects.requireNonNull(TlsNames.class.getResourceAsStream("tls_names.tsv"))) {
                return Collections.unmodifiableMap(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t", 3))
                        .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> cells[2])));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TlsNames() {}

    public static String version(int number) {
        return name("version", number);
    }

    public static String cipher(int number) {
        return name("cipher", number);
    }

    public static String extension(int number) {
        return name("extension", number);
    }

    public static String group(int number) {
        return name("group", number);
    }

    public static String signature(int number) {
        return name("signature", number);
    }

    private static String name(String kind, int number) {
        String hex = String.format("%04x", number);
        return Table.NAMES.getOrDefault(kind + " " + hex, Ja4.isGrease(number) ? "GREASE" : "0x" + hex);
    }
}
