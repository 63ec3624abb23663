package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.List;

/// The CR and LF at the end of a line.
///
/// @param range empty where the line has not ended
record LineEnd(Range range, boolean carriageReturn, boolean lineFeed) {

    /// @param line a line with its line end
    static LineEnd of(Bytes raw, Range line) {
        int end = (int) line.end();
        int at = end;
        boolean lineFeed = at > line.start() && raw.at(at - 1) == '\n';
        at -= lineFeed ? 1 : 0;
        boolean carriageReturn = at > line.start() && raw.at(at - 1) == '\r';
        at -= carriageReturn ? 1 : 0;
        return new LineEnd(new Range(at, end), carriageReturn, lineFeed);
    }

    /// `CR`, `LF`.
    List<String> marks() {
        if (carriageReturn) {
            return lineFeed ? List.of("CR", "LF") : List.of("CR");
        }
        return lineFeed ? List.of("LF") : List.of();
    }

    boolean lone() {
        return carriageReturn != lineFeed;
    }

    /// `0D 0A`.
    String hex() {
        return (carriageReturn ? "0D " : "") + (lineFeed ? "0A" : "");
    }

    PartsRow row(String text) {
        return new PartsRow.EmptyLine(range, marks(), lone(), text);
    }
}
