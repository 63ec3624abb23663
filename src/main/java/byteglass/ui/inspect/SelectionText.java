package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.dissect.Span;
import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;

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
                .orElseGet(() -> texts.get("inspect.selection", place, range.length()));
    }

    /// `0x0144–0x0153`: inclusive, as ranges are on screen.
    static String offsets(long start, long end) {
        return "0x" + Formats.offset(start) + (end - start > 1 ? "–0x" + Formats.offset(end - 1) : "");
    }
}
