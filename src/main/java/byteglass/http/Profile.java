package byteglass.http;

import java.util.Locale;

/// A way in which readers are known to read requests, where they differ from each other.
///
/// | profile | lines end with | both length and chunks | lengths that differ | folds |
/// | --- | --- | --- | --- | --- |
/// | STRICT | CR LF | refused | refused | refused |
/// | RFC_9112 | CR LF, LF | chunks | refused | joined |
/// | LENIENT_LINES | CR LF, LF, CR, in chunks too | chunks | refused | joined |
/// | LENGTH_FIRST | CR LF, LF | length | refused | joined |
/// | CODING_FIRST | CR LF, LF | chunks, if the word is anywhere in the value | refused | joined |
/// | FIRST_DUPLICATE | CR LF, LF | chunks | the first counts | joined |
/// | LAST_DUPLICATE | CR LF, LF | chunks | the last counts | joined |
/// | FOLD_KEPT | CR LF, LF | chunks | refused | a field of its own |
/// | FOLD_DROPPED | CR LF, LF | chunks | refused | the line is passed over |
///
/// All but STRICT pass over white space around a chunk's size.
public enum Profile {
    STRICT(Lines.CR_LF, Clash.REFUSED, Repeats.REFUSED, Folds.REFUSED),
    RFC_9112(Lines.LF, Clash.CODING, Repeats.REFUSED, Folds.JOINED),
    LENIENT_LINES(Lines.ANY, Clash.CODING, Repeats.REFUSED, Folds.JOINED),
    LENGTH_FIRST(Lines.LF, Clash.LENGTH, Repeats.REFUSED, Folds.JOINED),
    CODING_FIRST(Lines.LF, Clash.SIMILAR_CODING, Repeats.REFUSED, Folds.JOINED),
    FIRST_DUPLICATE(Lines.LF, Clash.CODING, Repeats.FIRST, Folds.JOINED),
    LAST_DUPLICATE(Lines.LF, Clash.CODING, Repeats.LAST, Folds.JOINED),
    FOLD_KEPT(Lines.LF, Clash.CODING, Repeats.REFUSED, Folds.KEPT),
    FOLD_DROPPED(Lines.LF, Clash.CODING, Repeats.REFUSED, Folds.DROPPED);

    enum Lines {
        CR_LF,
        LF,
        ANY
    }

    enum Clash {
        REFUSED,
        CODING,
        LENGTH,
        SIMILAR_CODING
    }

    enum Repeats {
        REFUSED,
        FIRST,
        LAST
    }

    enum Folds {
        REFUSED,
        JOINED,
        KEPT,
        DROPPED
    }

    final Lines lines;
    final Clash clash;
    final Repeats repeats;
    final Folds folds;

    Profile(Lines lines, Clash clash, Repeats repeats, Folds folds) {
        this.lines = lines;
        this.clash = clash;
        this.repeats = repeats;
        this.folds = folds;
    }

    /// Its name in JSON and message bundles (`reading.KEY`).
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
