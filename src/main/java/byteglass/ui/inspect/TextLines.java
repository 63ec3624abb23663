package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Message;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Note;
import byteglass.ui.inspect.PartsRow.TextLine;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;

/// Makes rows of text, none longer than is laid out at once.
final class TextLines {

    /// Characters in a row; a longer line goes on in the next.
    private static final int LONGEST = 1000;

    private final Texts texts;

    TextLines(Texts texts) {
        this.texts = texts;
    }

    /// Octets as they are on the wire, a row for each line, with their offsets and roles.
    ///
    /// @param all how many octets the message has
    List<PartsRow> asSent(Message message, long all, Range loaded) {
        Bytes raw = message.dissection().raw();
        List<PartsRow> rows = new ArrayList<>();
        int end = (int) Math.min(loaded.end(), loaded.start() + Bodies.MOST);
        boolean begins = true;
        int feed = -1;
        for (int at = (int) loaded.start(); at < end; ) {
            if (feed < at) {
                int found = raw.indexOf('\n', at);
                feed = found < 0 ? Integer.MAX_VALUE - 1 : found;
            }
            int next = Math.min(Math.min(end, feed + 1), at + LONGEST);
            Range range = new Range(at, next);
            rows.add(new TextLine(
                    range,
                    begins ? Formats.offset(at) : "",
                    Run.of(raw, message.dissection().spans(), range, LONGEST)));
            begins = raw.at(next - 1) == '\n';
            at = next;
        }
        long left = (raw.length() == loaded.end() ? all : loaded.end()) - end;
        if (left > 0) {
            rows.add(new Note(
                    loaded, texts.get("inspect.note.more", end - loaded.start(), end - loaded.start() + left), false));
        }
        return rows;
    }
}
