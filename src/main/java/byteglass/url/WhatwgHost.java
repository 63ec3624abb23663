package byteglass.url;

import static byteglass.url.ValidationError.DOMAIN_INVALID_CODE_POINT;
import static byteglass.url.ValidationError.DOMAIN_TO_ASCII;
import static byteglass.url.ValidationError.HOST_INVALID_CODE_POINT;
import static byteglass.url.ValidationError.INVALID_URL_UNIT;
import static byteglass.url.ValidationError.IPV6_UNCLOSED;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The host parser and serialiser (URL Standard section 3.5): from what stands between `//` and port to the host's one
/// serialised form.
final class WhatwgHost {

    private WhatwgHost() {}

    /// @param input octets of UTF-8, one character each
    /// @param opaque whether the scheme is not special, so that the host is no domain
    /// @return the serialised host, or null on failure
    static @Nullable String parse(String input, boolean opaque, Set<ValidationError> errors) {
        return parse(input, CodePoints.seen(input, 0, input.length()), opaque, errors);
    }

    /// @param sets those that any code point of the input is in
    static @Nullable String parse(String input, int sets, boolean opaque, Set<ValidationError> errors) {
        if (input.startsWith("[")) {
            if (!input.endsWith("]")) {
                errors.add(IPV6_UNCLOSED);
                return null;
            }
            int[] pieces = Ipv6.parse(input.substring(1, input.length() - 1), errors);
            return pieces == null ? null : "[" + Ipv6.serialised(pieces) + "]";
        }
        if (opaque) {
            return opaqueHost(input, sets, errors);
        }
        if (usual(input, sets)) {
            return input;
        }
        boolean plain = (sets & (CodePoints.PERCENT | CodePoints.BEYOND)) == 0;
        String domain = plain ? input : new String(PercentCodec.decodeOctets(input), StandardCharsets.UTF_8);
        String ascii = ascii(domain, errors);
        if (ascii.isEmpty()) {
            errors.add(DOMAIN_TO_ASCII);
            return null;
        }
        if ((CodePoints.seen(ascii, 0, ascii.length()) & CodePoints.FORBIDDEN_DOMAIN) != 0) {
            errors.add(DOMAIN_INVALID_CODE_POINT);
            return null;
        }
        if (!Ipv4.endsInNumber(ascii) || Grammar.ipv4(ascii)) {
            return ascii;
        }
        long address = Ipv4.parse(ascii, errors);
        return address < 0 ? null : Ipv4.serialised(address);
    }

    private static @Nullable String opaqueHost(String input, int sets, Set<ValidationError> errors) {
        if ((sets & (CodePoints.FORBIDDEN_HOST | CodePoints.INVALID | CodePoints.PERCENT)) == 0) {
            return input;
        }
        for (int i = 0; i < input.length(); ) {
            int point = CodePoints.decoded(input, i);
            if (CodePoints.is(point, CodePoints.FORBIDDEN_HOST)) {
                errors.add(HOST_INVALID_CODE_POINT);
                return null;
            }
            if (point == '%' ? !CodePoints.escapeAt(input, i, input.length()) : !CodePoints.valid(point)) {
                errors.add(INVALID_URL_UNIT);
            }
            i += CodePoints.octets(input.charAt(i));
        }
        return PercentCodec.encode(input, 0, input.length(), CodePoints.C0);
    }

    /// Whether a domain is its own serialised form, as nearly all are: letters in lower case, digits, hyphens and dots,
    /// no punycode and no number at its end.
    private static boolean usual(String input, int sets) {
        return !input.isEmpty()
                && (sets & CodePoints.UNUSUAL) == 0
                && ((sets & CodePoints.HYPHEN) == 0 || !input.contains("xn--"))
                && ((sets & CodePoints.DIGIT) == 0 || !Ipv4.endsInNumber(input));
    }

    /// Domain to ASCII with `beStrict` false (section 3.3); empty on failure. An ASCII domain is only put in lower
    /// case, whether or not its punycode can be read; without punycode ICU is not even loaded.
    private static String ascii(String domain, Set<ValidationError> errors) {
        for (int i = 0; i < domain.length(); i++) {
            if (domain.charAt(i) >= 128) {
                return Idna.ascii(domain);
            }
        }
        String lower = domain.toLowerCase(Locale.ROOT);
        if ((lower.startsWith("xn--") || lower.contains(".xn--")) && !Idna.valid(lower)) {
            errors.add(DOMAIN_TO_ASCII);
        }
        return lower;
    }
}
