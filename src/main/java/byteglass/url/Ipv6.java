package byteglass.url;

import static byteglass.url.ValidationError.IPV4_IN_IPV6_INVALID_CODE_POINT;
import static byteglass.url.ValidationError.IPV4_IN_IPV6_OUT_OF_RANGE_PART;
import static byteglass.url.ValidationError.IPV4_IN_IPV6_TOO_FEW_PARTS;
import static byteglass.url.ValidationError.IPV4_IN_IPV6_TOO_MANY_PIECES;
import static byteglass.url.ValidationError.IPV6_INVALID_CODE_POINT;
import static byteglass.url.ValidationError.IPV6_INVALID_COMPRESSION;
import static byteglass.url.ValidationError.IPV6_MULTIPLE_COMPRESSION;
import static byteglass.url.ValidationError.IPV6_TOO_FEW_PIECES;
import static byteglass.url.ValidationError.IPV6_TOO_MANY_PIECES;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// IPv6 addresses (URL Standard section 3.5, RFC 5952 for the written form).
final class Ipv6 {

    private final String in;
    private final Set<ValidationError> errors;
    private final int[] pieces = new int[8];
    private int piece;
    private int compress = -1;
    private int at;

    private Ipv6(String in, Set<ValidationError> errors) {
        this.in = in;
        this.errors = errors;
    }

    /// The eight pieces of an address without its brackets, or null.
    static int @Nullable [] parse(String in, Set<ValidationError> errors) {
        Ipv6 parser = new Ipv6(in, errors);
        return parser.read() ? parser.pieces : null;
    }

    private boolean fail(ValidationError error) {
        errors.add(error);
        return false;
    }

    private boolean here(char c) {
        return at < in.length() && in.charAt(at) == c;
    }

    private boolean read() {
        if (here(':')) {
            if (!in.startsWith("::")) {
                return fail(IPV6_INVALID_COMPRESSION);
            }
            at = 2;
            piece = 1;
            compress = 1;
        }
        while (at < in.length()) {
            if (piece == 8) {
                return fail(IPV6_TOO_MANY_PIECES);
            }
            if (here(':')) {
                if (compress >= 0) {
                    return fail(IPV6_MULTIPLE_COMPRESSION);
                }
                at++;
                piece++;
                compress = piece;
                continue;
            }
            int start = at;
            int value = 0;
            while (at < in.length() && at - start < 4 && CodePoints.hex(in.charAt(at)) >= 0) {
                value = value * 16 + CodePoints.hex(in.charAt(at++));
            }
            if (here('.')) {
                if (at == start) {
                    return fail(IPV4_IN_IPV6_INVALID_CODE_POINT);
                }
                at = start;
                if (!dotted()) {
                    return false;
                }
                break;
            }
            if (here(':')) {
                at++;
                if (at == in.length()) {
                    return fail(IPV6_INVALID_CODE_POINT);
                }
            } else if (at < in.length()) {
                return fail(IPV6_INVALID_CODE_POINT);
            }
            pieces[piece++] = value;
        }
        if (compress >= 0) {
            int tail = piece - compress;
            System.arraycopy(pieces, compress, pieces, 8 - tail, tail);
            Arrays.fill(pieces, compress, 8 - tail, 0);
        } else if (piece < 8) {
            return fail(IPV6_TOO_FEW_PIECES);
        }
        return true;
    }

    /// An IPv4 address in the last two pieces.
    private boolean dotted() {
        if (piece > 6) {
            return fail(IPV4_IN_IPV6_TOO_MANY_PIECES);
        }
        int seen = 0;
        while (at < in.length()) {
            if (seen > 0) {
                if (!here('.') || seen == 4) {
                    return fail(IPV4_IN_IPV6_INVALID_CODE_POINT);
                }
                at++;
            }
            if (at == in.length() || !CodePoints.digit(in.charAt(at))) {
                return fail(IPV4_IN_IPV6_INVALID_CODE_POINT);
            }
            int value = -1;
            while (at < in.length() && CodePoints.digit(in.charAt(at))) {
                int digit = in.charAt(at) - '0';
                if (value == 0) {
                    return fail(IPV4_IN_IPV6_INVALID_CODE_POINT);
                }
                value = value < 0 ? digit : value * 10 + digit;
                if (value > 255) {
                    return fail(IPV4_IN_IPV6_OUT_OF_RANGE_PART);
                }
                at++;
            }
            pieces[piece] = pieces[piece] * 256 + value;
            seen++;
            if (seen == 2 || seen == 4) {
                piece++;
            }
        }
        if (seen < 4) {
            return fail(IPV4_IN_IPV6_TOO_FEW_PARTS);
        }
        return true;
    }

    /// The shortest form: the first longest run of two or more zero pieces is `::`.
    static String serialised(int[] pieces) {
        int start = -1;
        int longest = 1;
        for (int i = 0; i < 8; i++) {
            int run = 0;
            while (i + run < 8 && pieces[i + run] == 0) {
                run++;
            }
            if (run > longest) {
                longest = run;
                start = i;
            }
            i += Math.max(0, run - 1);
        }
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                out.append(i == 0 ? "::" : ":");
                i += longest - 1;
                continue;
            }
            out.append(Integer.toHexString(pieces[i]));
            if (i < 7) {
                out.append(':');
            }
        }
        return out.toString();
    }
}
