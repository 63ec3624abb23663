package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a request ends by one profile: what is left over would be taken for the next request.
///
/// @param head where the head ends and the body starts; where reading stopped if it did so in the head
/// @param framing how the end is found; none if reading stopped before that was asked
/// @param end the offset after the request; where reading stopped unless it is whole
public record Reading(Profile profile, Outcome outcome, long head, Framing framing, long end) {

    /// What a reader does.
    public enum Outcome {
        /// It takes the request.
        WHOLE,
        /// It waits for more bytes.
        AWAITED,
        /// It refuses the request.
        REFUSED;

        /// Its name in JSON and message bundles (`reading.outcome.KEY`).
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The first request in some bytes, by every profile. Linear in the bytes.
    public static List<Reading> of(Bytes raw) {
        return of(raw, 0);
    }

    /// The first request from an offset on, by every profile. Linear in the bytes from there on.
    static List<Reading> of(Bytes raw, int start) {
        Bytes rest = raw.slice(start, raw.length());
        List<Reading> readings = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            Reading reading = new ProfileReader(rest, profile).read();
            readings.add(
                    new Reading(profile, reading.outcome, start + reading.head, reading.framing, start + reading.end));
        }
        return List.copyOf(readings);
    }

    /// Whether two of the readers that take the request take different bytes for it, or one of them waits.
    public static boolean disagree(List<Reading> readings) {
        return distinct(readings) > 1;
    }

    /// In how many ways the request is read by those who do not refuse it.
    public static int distinct(List<Reading> readings) {
        return (int) readings.stream()
                .filter(reading -> reading.outcome() != Outcome.REFUSED)
                .map(reading -> reading.outcome() == Outcome.AWAITED ? Long.valueOf(-1) : reading.end())
                .distinct()
                .count();
    }
}
