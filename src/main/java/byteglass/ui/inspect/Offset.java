package byteglass.ui.inspect;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads an offset that somebody typed: hexadecimal, as offsets are shown, or decimal after a `#`.
///
///     1F4   0x1F4   #500   #1,019
///
/// A `d` at the end would be a digit, so that no suffix says that a number is decimal.
final class Offset {

    private static final Pattern HEX = Pattern.compile("(0x)?([0-9a-f]{1,15})");
    private static final Pattern DECIMAL = Pattern.compile("#([0-9]{1,18})");

    private Offset() {}

    /// Empty for what is no offset.
    static OptionalLong of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replace(",", "").replace("_", "");
        var decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return OptionalLong.of(Long.parseLong(decimal.group(1)));
        }
        var hex = HEX.matcher(text);
        return hex.matches() ? OptionalLong.of(Long.parseLong(hex.group(2), 16)) : OptionalLong.empty();
    }
}
