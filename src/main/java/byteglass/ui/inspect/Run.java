package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.ui.kit.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text of one colour.
///
/// @param role whose colour it has; null for words that are no bytes
/// @param lone whether it is a line end that lacks its other half
public record Run(String text, @Nullable Role role, boolean lone) {

    Run(String text, @Nullable Role role) {
        this(text, role, false);
    }

    /// The octets of a range as the pictures of [ByteText], a run for each span, line feeds as ␊.
    ///
    /// @param most how many octets at most; the rest is left out
    static List<Run> of(Bytes raw, Spans<? extends Role> spans, Range range, int most) {
        List<Run> runs = new ArrayList<>();
        int at = (int) range.start();
        int end = (int) Math.min(range.end(), range.start() + most);
        for (int i = spans.indexAt(at); at < end; i++) {
            int next = Math.min(end, spans.end(i));
            runs.add(new Run(picture(raw.slice(at, next)), spans.role(i)));
            at = next;
        }
        return List.copyOf(runs);
    }

    /// The octets of a range as one run.
    static List<Run> of(Bytes raw, Role role, Range range, int most) {
        int end = (int) Math.min(range.end(), range.start() + most);
        return List.of(new Run(picture(raw.slice((int) range.start(), end)), role));
    }

    static String picture(Bytes bytes) {
        return new ByteText(bytes).toString().replace('\n', '␊');
    }

    /// The text of runs, without their colours.
    static String text(List<Run> runs) {
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }
}
