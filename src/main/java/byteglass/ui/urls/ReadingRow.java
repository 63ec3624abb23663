package byteglass.ui.urls;

import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the two standards read a URL, or a part of it, side by side. Each side is lines of pieces.
///
/// @param typed what they read
public record ReadingRow(
        List<List<Piece>> typed,
        Readings readings,
        Difference difference,
        @Nullable About about,
        Source source) {

    public ReadingRow {
        typed = List.copyOf(typed);
    }

    /// @param rfc as RFC 3986 reads it
    /// @param browser as the URL Standard does
    public record Readings(List<List<Piece>> rfc, List<List<Piece>> browser) {

        public Readings {
            rfc = List.copyOf(rfc);
            browser = List.copyOf(browser);
        }
    }

    /// @param severity null where it does not matter
    public record Difference(@Nullable Severity severity, String words) {}

    /// Why a finding matters, and where the standard says so.
    public record About(String why, SpecRef spec) {}

    /// An example, or characters of this URL.
    ///
    /// @param example a URL to load; null for this one
    /// @param chars what of this URL it is about
    public record Source(@Nullable String example, Range chars) {}

    /// The same of another URL than the one that is looked at: nothing of it is lit with that.
    ReadingRow apart() {
        return new ReadingRow(
                apart(typed),
                new Readings(apart(readings.rfc()), apart(readings.browser())),
                difference,
                about,
                source);
    }

    private static List<List<Piece>> apart(List<List<Piece>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Piece::apart).toList())
                .toList();
    }

    /// The row in words.
    String spoken() {
        return spoken(typed) + "; RFC 3986: " + spoken(readings.rfc()) + "; WHATWG URL: " + spoken(readings.browser())
                + "; " + difference.words();
    }

    private static String spoken(List<List<Piece>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }
}
