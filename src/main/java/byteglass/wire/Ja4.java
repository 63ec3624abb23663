package byteglass.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// A fingerprint of the program that sent a ClientHello, by what it offers: JA4,
/// `t13d1516h2_8daaf6152771_e5627efa2ab1`.
///
///     t     over TCP                             1516  15 ciphers, 16 extensions
///     13    TLS 1.3 is the newest offered        h2    first and last character of the first ALPN name
///     d     names a server (i: it does not)
///
/// GREASE values (RFC 8701) count nowhere: programs draw them by lot.
///
/// @param head the part that can be read
/// @param ciphers the sorted ciphers, in hex, joined by commas
/// @param extensions the sorted extensions without server name and ALPN, then `_` and the signature algorithms in order
public record Ja4(String head, String ciphers, String extensions) {

    private static final int SERVER_NAME = 0;
    private static final int ALPN = 16;

    static Ja4 of(Facts.ClientHello hello) {
        List<Integer> ciphers = counted(hello.offer().ciphers());
        List<Integer> extensions = counted(hello.extensions());
        String head = "t"
                + version(hello.newestVersion())
                + (extensions.contains(SERVER_NAME) ? "d" : "i")
                + two(ciphers.size())
                + two(extensions.size())
                + ends(hello.offer().alpn());
        String others = joined(extensions.stream()
                .filter(extension -> extension != SERVER_NAME && extension != ALPN)
                .sorted()
                .toList());
        String signatures = joined(counted(hello.offer().signatures()));
        return new Ja4(
                head,
                joined(ciphers.stream().sorted().toList()),
                signatures.isEmpty() ? others : others + "_" + signatures);
    }

    /// The fingerprint, with the lists as hashes.
    public String fingerprint() {
        return head + "_" + hash(ciphers) + "_" + hash(extensions);
    }

    /// Whether a value is one of those that RFC 8701 reserves to be ignored: 0x0a0a, 0x1a1a … 0xfafa.
    static boolean isGrease(int value) {
        return (value & 0x0f0f) == 0x0a0a && value >> 8 == (value & 0xff);
    }

    private static List<Integer> counted(List<Integer> values) {
        return values.stream().filter(value -> !isGrease(value)).toList();
    }

    private static String version(int version) {
        return switch (version) {
            case 0x0304 -> "13";
            case 0x0303 -> "12";
            case 0x0302 -> "11";
            case 0x0301 -> "10";
            case 0x0300 -> "s3";
            default -> "00";
        };
    }

    private static String two(int count) {
        return String.format("%02d", Math.min(99, count));
    }

    private static String ends(List<String> alpn) {
        if (alpn.isEmpty() || alpn.getFirst().isEmpty()) {
            return "00";
        }
        String name = alpn.getFirst();
        String shown = isAlphanumeric(name.charAt(0)) && isAlphanumeric(name.charAt(name.length() - 1))
                ? name
                : HexFormat.of().formatHex(name.getBytes(StandardCharsets.ISO_8859_1));
        return "" + shown.charAt(0) + shown.charAt(shown.length() - 1);
    }

    private static boolean isAlphanumeric(char letter) {
        return letter < 0x80 && Character.isLetterOrDigit(letter);
    }

    private static String joined(List<Integer> values) {
        return values.stream().map(value -> String.format("%04x", value)).collect(Collectors.joining(","));
    }

    /// The first 12 hex digits of SHA-256; zeros for nothing.
    private static String hash(String text) {
        if (text.isEmpty()) {
            return "000000000000";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
