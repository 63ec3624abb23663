package byteglass.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates in the three forms of RFC 9110 section 5.6.7. Only the first may be sent.
///
///     Sun, 06 Nov 1994 08:49:37 GMT        IMF-fixdate
///     Sunday, 06-Nov-94 08:49:37 GMT       of RFC 850: two digits of a year
///     Sun Nov  6 08:49:37 1994             of ANSI C
final class DateGrammar {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String CLOCK = "(?<time>\\d\\d:\\d\\d:\\d\\d)";
    private static final Pattern IMF = pattern(
            "(?<weekday>[a-z]{3}), (?<day>\\d\\d) (?<month>[a-z]{3}) (?<year>\\d{4}) " + CLOCK + " (?<zone>gmt)");
    private static final Pattern RFC_850 = pattern(
            "(?<weekday>[a-z]{6,9}), (?<day>\\d\\d)-(?<month>[a-z]{3})-(?<year>\\d\\d) " + CLOCK + " (?<zone>gmt)");
    private static final Pattern ANSI_C =
            pattern("(?<weekday>[a-z]{3}) (?<month>[a-z]{3}) (?<day>\\d\\d| \\d) " + CLOCK + " (?<year>\\d{4})");

    /// The groups of a pattern, in the order of IMF-fixdate.
    private static final List<String> GROUPS = List.of("weekday", "day", "month", "year", "time", "zone");

    private static final List<ValueRole> ROLES =
            List.of(ValueRole.WEEKDAY, ValueRole.DAY, ValueRole.MONTH, ValueRole.YEAR, ValueRole.TIME, ValueRole.ZONE);

    private static final List<String> ANSI_GROUPS = List.of("weekday", "month", "day", "time", "year");

    private static final List<ValueRole> ANSI_ROLES =
            List.of(ValueRole.WEEKDAY, ValueRole.MONTH, ValueRole.DAY, ValueRole.TIME, ValueRole.YEAR);

    private DateGrammar() {}

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }

    static void read(ValueReader reader) {
        reader.space();
        int start = reader.at();
        String left = reader.left();
        Optional<Matcher> imf = match(IMF, left);
        if (imf.isPresent()) {
            spans(reader, imf.get(), GROUPS, ROLES);
        } else {
            // RFC 9110 section 5.6.7: "A sender MUST generate (…) the IMF-fixdate format"
            reader.spoil();
            match(RFC_850, left).ifPresent(date -> spans(reader, date, GROUPS, ROLES));
            match(ANSI_C, left).ifPresent(date -> spans(reader, date, ANSI_GROUPS, ANSI_ROLES));
        }
        Optional<Instant> instant = instant(left);
        if (instant.isPresent()) {
            reader.decode("time", start, instant.get().toString());
        } else {
            reader.spoil();
        }
        reader.stray(ValueReader.WHITE);
        reader.space();
    }

    /// The time that a date says, white space around it left off. Of a year of two digits, 70 to 99 are the past
    /// century.
    static Optional<Instant> instant(String text) {
        String date = text.strip();
        return match(IMF, date)
                .or(() -> match(RFC_850, date))
                .or(() -> match(ANSI_C, date))
                .flatMap(DateGrammar::instant);
    }

    private static Optional<Matcher> match(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.lookingAt() && text.substring(matcher.end()).isBlank() ? Optional.of(matcher) : Optional.empty();
    }

    private static void spans(ValueReader reader, Matcher date, List<String> groups, List<ValueRole> roles) {
        int start = reader.at();
        for (int i = 0; i < groups.size(); i++) {
            reader.take(start + date.start(groups.get(i)) - reader.at(), ValueRole.MARK);
            reader.take(date.group(groups.get(i)).length(), roles.get(i));
        }
    }

    private static Optional<Instant> instant(Matcher date) {
        int month = MONTHS.indexOf(date.group("month").toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(date.group("year"));
        int century = date.group("year").length() == 4 ? 0 : year < 70 ? 2000 : 1900;
        String clock = date.group("time");
        int second = Integer.parseInt(clock.substring(6));
        try {
            LocalDateTime time = LocalDateTime.of(
                    century + year,
                    month,
                    Integer.parseInt(date.group("day").strip()),
                    Integer.parseInt(clock.substring(0, 2)),
                    Integer.parseInt(clock.substring(3, 5)),
                    // a leap second reads as the one before it
                    second == 60 ? 59 : second);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
