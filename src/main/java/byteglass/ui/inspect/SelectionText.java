package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.dissect.Span;
import byteglass.texts.Texts;
import java.util.Locale;

/// Says what is selected: where, how much, and the role that all of it plays.
final class SelectionText {

    private final Texts texts;

    SelectionText(Texts texts) {
        this.texts = texts;
    }

    /// Empty where nothing is selected.
    String of(Side side, Range range) {
        if (range.isEmpty()) {
            return "";
        }
        String place = offsets(range.start(), range.end());
        return side.reading()
                .dissection()
                .spanAt(range.start())
                .filter(span -> span.range().contains(range))
                .map(Span::role)
                .map(role -> texts.get("role." + role.key()))
                .map(role -> texts.get("inspect.selection.role", place, range.length(), role))
                .orElseGet(() -> lines(side, range, place));
    }

    private String lines(Side side, Range range, String place) {
        FieldPlaces fields = side.reading().fields();
        int count = fields.overlapping(range);
        boolean inside = count > 0 && fields.enclose(range);
        return inside
                ? texts.get("inspect.selection.fields", place, range.length(), count)
                : texts.get("inspect.selection", place, range.length());
    }

    /// `0x144–0x153`: inclusive, as ranges are on screen; in prose without leading zeros.
    static String offsets(long start, long end) {
        return place(start) + (end - start > 1 ? "–" + place(end - 1) : "");
    }

    /// `0x144`.
    static String place(long offset) {
        return "0x" + Long.toHexString(offset).toUpperCase(Locale.ROOT);
    }
}
