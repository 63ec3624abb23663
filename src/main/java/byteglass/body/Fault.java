package byteglass.body;

import byteglass.dissect.Rule;
import java.util.Locale;
import java.util.Optional;

/// Why a coding was not undone, or not wholly.
public enum Fault {
    /// Nobody here knows the coding.
    UNKNOWN,
    /// The octets do not begin as the coding does.
    NOT_CODED,
    /// They are not what the coding allows.
    CORRUPT,
    /// They end too early.
    TRUNCATED,
    /// The sum or the length at the end does not fit what was decoded.
    CHECKSUM,
    /// There are octets after the end.
    TRAILING,
    /// Very many octets come of few.
    BOMB,
    /// More octets come of it than are looked at here.
    LARGE,
    /// More codings than are looked at here.
    STACKED,
    /// It was stopped by hand.
    STOPPED;

    /// The key of its text: some words, to stand behind the name of the coding.
    public String textKey() {
        return "body.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is said of it.
    Optional<Rule> rule() {
        return switch (this) {
            case UNKNOWN -> Optional.of(BodyRules.CODING_UNKNOWN);
            case NOT_CODED -> Optional.of(BodyRules.CODING_ABSENT);
            case CORRUPT -> Optional.of(BodyRules.CODING_CORRUPT);
            case TRUNCATED -> Optional.of(BodyRules.CODING_TRUNCATED);
            case CHECKSUM -> Optional.of(BodyRules.CODING_CHECKSUM);
            case TRAILING -> Optional.of(BodyRules.CODING_TRAILING);
            case BOMB -> Optional.of(BodyRules.CODING_BOMB);
            case LARGE -> Optional.of(BodyRules.CODING_LARGE);
            case STACKED -> Optional.of(BodyRules.CODING_STACKED);
            case STOPPED -> Optional.empty();
        };
    }
}
