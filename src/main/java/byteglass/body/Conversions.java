package byteglass.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import byteglass.dissect.Bytes;
import byteglass.url.PercentCodec;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a selection of octets in every way that fits: what a person would otherwise copy into some other tool.
///
/// Total, and bounded: texts are cut where they are very long, and of what is packed no more than a MiB is unpacked.
/// Linear; for a worker where the selection is large.
public final class Conversions {

    /// Beyond this, only text and hashes are given: nobody selects a megabyte to see it decoded in a pane.
    private static final int MOST = 1 << 20;

    private static final Limits LIMITS = new Limits(MOST, 1, MOST, 1000);

    private static final int WORD = 16;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{2,}={0,2}");
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{2,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(0[xX])?[0-9A-Fa-f]{2,}");
    private static final Pattern TIME = Pattern.compile("-?[0-9]{9,19}");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?");

    private final List<Conversion> found = new ArrayList<>();
    private final Bytes selection;

    private Conversions(Bytes selection) {
        this.selection = selection;
    }

    /// The ways that fit, the likelier ones first; hashes at the end. Empty for no octets.
    public static List<Conversion> of(Bytes selection) {
        Conversions conversions = new Conversions(selection);
        if (!selection.isEmpty()) {
            if (selection.length() <= MOST) {
                conversions.decode(selection.latin1().strip());
            }
            conversions.texts();
            conversions.hashes();
        }
        return List.copyOf(conversions.found);
    }

    private void decode(String text) {
        jwt(text).ifPresent(this::text);
        if (ESCAPE.matcher(text).find()) {
            octets("percent", PercentCodec.decode(selection.utf8()));
        }
        if (ENTITY.matcher(text).find()) {
            String plain = selection.utf8();
            String decoded = Entities.decode(plain);
            if (!decoded.equals(plain)) {
                text(conversion("entities", decoded));
            }
        }
        time(text).ifPresent(this::text);
        String joined = text.replaceAll("[\\s:]+", "");
        if (HEX.matcher(joined).matches() && joined.length() % 2 == 0) {
            octets("hex", HexFormat.of().parseHex(joined.replaceFirst("^0[xX]", "")));
        }
        base64(text.replaceAll("\\s+", ""));
        packed("gzip", 0x1f, 0x8b);
        packed("zstd", 0x28, 0xb5);
    }

    private void base64(String text) {
        boolean plain = BASE64.matcher(text).matches();
        if (text.length() < 4 || !(plain || BASE64URL.matcher(text).matches())) {
            return;
        }
        try {
            byte[] decoded = (plain ? Base64.getDecoder() : Base64.getUrlDecoder()).decode(text);
            // any word could be some octets; a short one is, only where they are text
            if (text.length() >= WORD || Charsets.isUtf8(Bytes.wrap(decoded), true)) {
                octets(plain ? "base64" : "base64url", decoded);
            }
        } catch (IllegalArgumentException no) {
            // its characters fit, its length does not
            return;
        }
    }

    private void packed(String coding, int first, int second) {
        boolean begins = selection.length() > 4 && selection.at(0) == first && selection.at(1) == second;
        if (begins) {
            Decoded decoded = new Decoder(LIMITS, Watch.NONE).decode(selection, List.of(coding));
            if (!decoded.bytes().isEmpty()) {
                octets(coding, decoded.bytes().toArray());
            }
        }
    }

    /// A JSON Web Token (RFC 7519): its header and its claims. Its signature is not checked.
    private static Optional<Conversion> jwt(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !text.startsWith("ey")) {
            return Optional.empty();
        }
        try {
            String header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
            return header.startsWith("{")
                    ? Optional.of(conversion("jwt", pretty(header) + "\n" + pretty(claims)))
                    : Optional.empty();
        } catch (IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    private static String pretty(String json) {
        Body body = Body.of(Labels.of("application/json"), Bytes.utf8(json), LIMITS, Watch.NONE);
        return new JsonForm().read(body, Watch.NONE).pretty().map(Pretty::chars).orElse(json);
    }

    /// A Unix time in seconds, or by its length in milli-, micro- or nanoseconds.
    private static Optional<Conversion> time(String text) {
        if (!TIME.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(text);
            int digits = text.replace("-", "").length();
            Instant instant = digits <= 11
                    ? Instant.ofEpochSecond(number)
                    : digits <= 14
                            ? Instant.ofEpochMilli(number)
                            : digits <= 17
                                    ? Instant.ofEpochSecond(
                                            Math.floorDiv(number, 1_000_000L), Math.floorMod(number, 1_000_000L) * 1000)
                                    : Instant.ofEpochSecond(0, number);
            return Optional.of(conversion("unix-time", instant.toString()));
        } catch (NumberFormatException | DateTimeException tooLarge) {
            return Optional.empty();
        }
    }

    private void texts() {
        boolean ascii = Charsets.isAscii(selection);
        if (Charsets.isUtf8(selection, true)) {
            // four octets a character at most
            Bytes start = selection.slice(0, Math.min(selection.length(), 4 * (Wording.MOST + 1)));
            text(new Conversion("utf-8", Wording.cut(start.utf8()), selection, false));
        }
        if (!ascii && selection.length() % 2 == 0) {
            utf16("utf-16le", StandardCharsets.UTF_16LE);
            utf16("utf-16be", StandardCharsets.UTF_16BE);
        }
        if (!ascii) {
            text(conversion(
                    "latin-1",
                    selection.slice(0, Math.min(selection.length(), MOST)).latin1()));
        }
    }

    private void utf16(String key, Charset charset) {
        Text text = Text.of(selection.slice(0, Math.min(selection.length(), MOST)), charset);
        if (text.findings().isEmpty()) {
            text(conversion(key, text.chars()));
        }
    }

    private void hashes() {
        for (String name : List.of("MD5", "SHA-1", "SHA-256")) {
            byte[] hash = digest(name, selection);
            String key = name.toLowerCase(Locale.ROOT);
            found.add(new Conversion(key, HexFormat.of().formatHex(hash), Bytes.wrap(hash), true));
        }
    }

    private static byte[] digest(String name, Bytes octets) {
        MessageDigest digest = OpaqueForm.digest(name);
        digest.update(octets.lent(), octets.lentStart(), octets.length());
        return digest.digest();
    }

    private static Conversion conversion(String key, String text) {
        return new Conversion(key, Wording.cut(text), Bytes.utf8(text), false);
    }

    private void text(Conversion conversion) {
        found.add(conversion);
    }

    /// Octets as text where they are some, else in hexadecimal.
    private void octets(String key, byte[] decoded) {
        Bytes octets = Bytes.wrap(decoded);
        boolean text = Charsets.isUtf8(octets, true) && octets.indexOf(0, 0) < 0;
        String shown = text
                ? octets.utf8()
                : HexFormat.ofDelimiter(" ")
                        .formatHex(octets.slice(0, Math.min(octets.length(), Wording.MOST / 3 + 1))
                                .toArray());
        found.add(new Conversion(key, Wording.cut(shown), octets, !text));
    }
}
