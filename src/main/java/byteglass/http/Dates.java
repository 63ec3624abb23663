package byteglass.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/// The three forms of dates in fields (RFC 9110 section 5.6.7).
///
///     Sun, 06 Nov 1994 08:49:37 GMT       IMF-fixdate, the only one to send
///     Sunday, 06-Nov-94 08:49:37 GMT      RFC 850
///     Sun Nov  6 08:49:37 1994            asctime
final class Dates {

    enum Form {
        IMF,
        OBSOLETE,
        NONE
    }

    private static final String DAYS = "Mon Tue Wed Thu Fri Sat Sun ";
    private static final String[] LONG_DAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";

    private Dates() {}

    static Form form(byte[] data, int from, int to) {
        int length = to - from;
        if (length < 24 || length > 33) {
            return Form.NONE;
        }
        String text = new String(data, from, length, StandardCharsets.ISO_8859_1);
        if (length == 29 && text.startsWith(", ", 3)) {
            boolean formed = shaped(text, 5, "00 aaa 0000 00:00:00 GMT")
                    && isDate(text.substring(0, 3), text.substring(5, 7), text.substring(8, 11), text.substring(12, 16))
                    && isTime(text, 17);
            return formed ? Form.IMF : Form.NONE;
        }
        if (length == 24) {
            boolean formed = shaped(text.replace("  ", " 0"), 3, " aaa 00 00:00:00 0000")
                    && isDate(text.substring(0, 3), text.substring(8, 10), text.substring(4, 7), text.substring(20))
                    && isTime(text, 11);
            return formed ? Form.OBSOLETE : Form.NONE;
        }
        int comma = text.indexOf(',');
        boolean formed = comma > 0
                && isLongDay(text.substring(0, comma))
                && shaped(text, comma, ", 00-aaa-00 00:00:00 GMT")
                && MONTHS.contains(text.substring(comma + 5, comma + 8) + " ")
                && isTime(text, comma + 12);
        return formed ? Form.OBSOLETE : Form.NONE;
    }

    /// Whether a text goes on like a shape to its end: `0` is a digit, `a` a letter, all else itself.
    private static boolean shaped(String text, int from, String shape) {
        if (text.length() - from != shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char wanted = shape.charAt(i);
            char got = text.charAt(from + i);
            boolean fits = switch (wanted) {
                case '0' -> Octets.is(got, Octets.DIGIT);
                case 'a' -> Octets.is(got, Octets.ALPHA);
                default -> got == wanted;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// A weekday and a month have three characters, so that with a space they stand in the lists as wholes or not at
    /// all.
    private static boolean isDate(String weekday, String day, String month, String year) {
        int number = MONTHS.indexOf(month + " ");
        int week = DAYS.indexOf(weekday + " ");
        if (number < 0 || week < 0) {
            return false;
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), number / 4 + 1, Integer.parseInt(day.strip()));
            return date.getDayOfWeek().getValue() == week / 4 + 1;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLongDay(String text) {
        for (String day : LONG_DAYS) {
            if (day.equals(text)) {
                return true;
            }
        }
        return false;
    }

    /// 60 seconds are a leap second.
    private static boolean isTime(String text, int at) {
        return text.substring(at, at + 2).compareTo("24") < 0
                && text.charAt(at + 3) < '6'
                && text.substring(at + 6, at + 8).compareTo("60") <= 0;
    }
}
