package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a request ends by one profile: what is left over would be taken for the next request.
///
/// @param end the offset after the request; where reading stopped unless it is whole
public record Reading(Profile profile, Outcome outcome, long end) {

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
        List<Reading> readings = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            readings.add(new ProfileReader(raw, profile).read());
        }
        return List.copyOf(readings);
    }

    /// Whether two of the readers that take the request take different bytes for it, or one of them waits.
    public static boolean disagree(List<Reading> readings) {
        return readings.stream()
                        .filter(reading -> reading.outcome() != Outcome.REFUSED)
                        .map(reading -> reading.outcome() == Outcome.AWAITED ? Long.valueOf(-1) : reading.end())
                        .distinct()
                        .count()
                > 1;
    }
}
