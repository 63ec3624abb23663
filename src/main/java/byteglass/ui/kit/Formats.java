package byteglass.ui.kit;

import java.util.Locale;

/// Numbers as people read them. Units are decimal: 1 kB is 1,000 B.
public final class Formats {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Formats() {}

    /// `1,284`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `675 B`, `1.2 kB`, `118 MB`: one decimal below 10, none above.
    public static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (unit < UNITS.length - 1 && value >= (unit == 0 ? 1000 : 999.5)) {
            value /= 1000;
            unit++;
        }
        String pattern = unit > 0 && value < 9.95 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, pattern, value, UNITS[unit]);
    }

    /// `122.1 ms`, and from a second on `1.13 s`, so that it fits its column.
    public static String duration(long micros) {
        return micros < 999_950
                ? String.format(Locale.ROOT, "%.1f ms", micros / 1000.0)
                : String.format(Locale.ROOT, "%,.2f s", micros / 1_000_000.0);
    }

    /// A time as fine as it was measured, where it is short: `0`, `34 µs`, and from 0.1 ms on as [#duration].
    public static String span(long micros) {
        return micros == 0 ? "0" : micros < 100 ? micros + " µs" : duration(micros);
    }

    /// `0 ms`, `0.7 ms`, `2,013 ms`: never in seconds, so that times can be compared at a glance.
    public static String millis(long micros) {
        return micros == 0 || micros >= 9_950
                ? String.format(Locale.ROOT, "%,d ms", Math.round(micros / 1000.0))
                : String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }

    /// An offset in a gutter: hexadecimal, at least four digits, no prefix.
    public static String offset(long offset) {
        return String.format(Locale.ROOT, "%04X", offset);
    }

    /// A half-open range as the screen shows it, inclusive and hexadecimal: `0029–0155`; an empty one by its place.
    public static String range(long start, long end) {
        return end - start <= 1 ? offset(start) : offset(start) + "–" + offset(end - 1);
    }
}
