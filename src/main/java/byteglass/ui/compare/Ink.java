package byteglass.ui.compare;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.ui.kit.ByteRoles;
import byteglass.ui.kit.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text of one colour, which differs from its counterpart or not.
///
/// @param role whose colour it has; null for words that are no bytes
record Ink(String text, @Nullable Role role, boolean differs) {

    /// Octets of a message as the pictures of [ByteText], line feeds as ␊, a run for each role.
    ///
    /// @param marks which of them differ, in order
    static List<Ink> of(Half half, Range range, List<Range> marks) {
        ByteRoles roles = new ByteRoles(half.spans());
        List<Ink> inks = new ArrayList<>();
        long at = range.start();
        int next = 0;
        while (at < range.end()) {
            while (next < marks.size() && marks.get(next).end() <= at) {
                next++;
            }
            Range mark = next < marks.size() ? marks.get(next) : Range.at(Long.MAX_VALUE);
            boolean differs = mark.contains(at);
            long end = Math.min(Math.min(range.end(), roles.end(at)), differs ? mark.end() : mark.start());
            inks.add(new Ink(picture(half.raw().slice(new Range(at, end))), roles.at(at), differs));
            at = end;
        }
        return inks;
    }

    static String picture(Bytes bytes) {
        return new ByteText(bytes).toString().replace('\n', '␊');
    }

    /// The text of runs, without their colours.
    static String text(List<Ink> inks) {
        StringBuilder all = new StringBuilder();
        inks.forEach(ink -> all.append(ink.text()));
        return all.toString();
    }
}
