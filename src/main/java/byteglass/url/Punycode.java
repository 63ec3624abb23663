package byteglass.url;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Reads the ASCII form of internationalised labels (RFC 3492 section 6.2).
final class Punycode {

    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_POINT = 128;
    /// More than any sum in a label that stands for something, and its product with [#BASE] is no overflow.
    private static final long HUGE = 1L << 40;

    private Punycode() {}

    /// A domain with each label that has the prefix, in small letters, as what it stands for; null where one stands for
    /// nothing.
    static @Nullable String unicode(String domain) {
        StringJoiner labels = new StringJoiner(".");
        for (String label : domain.split("\\.", -1)) {
            String decoded = label.startsWith("xn--") ? decoded(label.substring(4)) : label;
            if (decoded == null) {
                return null;
            }
            labels.add(decoded);
        }
        return labels.toString();
    }

    /// The code points that a label stands for, given in small letters and without its `xn--`; null where it stands for
    /// none. Whether a domain may hold them is another question.
    static @Nullable String decoded(String in) {
        int basic = Math.max(0, in.lastIndexOf('-'));
        StringBuilder out = new StringBuilder(in.length()).append(in, 0, basic);
        int count = basic;
        int bias = INITIAL_BIAS;
        long point = INITIAL_POINT;
        long i = 0;
        int at = basic == 0 ? 0 : basic + 1;
        while (at < in.length()) {
            long before = i;
            long weight = 1;
            int threshold = 0;
            for (int k = BASE, digit = 0; digit >= threshold; k += BASE) {
                digit = at < in.length() ? digit(in.charAt(at)) : -1;
                if (digit < 0 || weight > HUGE) {
                    return null;
                }
                at++;
                i += digit * weight;
                threshold = Math.clamp(k - bias, T_MIN, T_MAX);
                weight *= BASE - threshold;
            }
            count++;
            bias = adapted(before == 0 ? (i - before) / DAMP : (i - before) / 2, count);
            point += i / count;
            if (point > Character.MAX_CODE_POINT) {
                return null;
            }
            i %= count;
            out.insert(out.offsetByCodePoints(0, (int) i), Character.toString((int) point));
            i++;
        }
        return out.toString();
    }

    private static int digit(char c) {
        if (CodePoints.digit(c)) {
            return c - '0' + 26;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' : -1;
    }

    /// The bias after a code point (section 6.1).
    private static int adapted(long scaled, int count) {
        long delta = scaled + scaled / count;
        int k = 0;
        while (delta > (BASE - T_MIN) * T_MAX / 2) {
            delta /= BASE - T_MIN;
            k += BASE;
        }
        return k + (int) ((BASE - T_MIN + 1) * delta / (delta + SKEW));
    }
}
