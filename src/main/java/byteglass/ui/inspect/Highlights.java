package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Severity;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import byteglass.ui.kit.ByteNotes;
import byteglass.ui.kit.RoleStyle;
import java.util.ArrayList;
import java.util.List;

/// Chooses how findings are seen in the bytes.
///
/// | what a finding is about | how it is seen |
/// | --- | --- |
/// | a part of a token, or what stands between tokens | as an anomaly: these bytes break the rule |
/// | whole tokens | with a wave: something is said about them |
/// | a whole field line | with a wave under its name |
/// | many lines | not at all: all of them would be underlined |
///
/// A note breaks no rule, so nothing shows it here; the list of findings does.
final class Highlights {

    /// A finding about more lines than this is about the message as such.
    private static final int MOST_LINES = 8;

    private final Bytes raw;
    private final Spans<? extends Role> spans;
    private final List<Range> broken;
    private final List<Range> covered = new ArrayList<>();

    private Highlights(Dissection<? extends Role> dissection, List<Range> loneLineEnds) {
        raw = dissection.raw();
        spans = dissection.spans();
        broken = new ArrayList<>(loneLineEnds);
    }

    /// @param loneLineEnds lone CR and LF, which are anomalies whatever is found
    static ByteNotes of(Dissection<? extends Role> dissection, List<Range> loneLineEnds) {
        Highlights highlights = new Highlights(dissection, loneLineEnds);
        for (Finding finding : dissection.findings()) {
            if (finding.rule().severity() != Severity.NOTE && !finding.at().isEmpty()) {
                highlights.add(finding.at());
            }
        }
        return new ByteNotes(highlights.broken, highlights.covered, List.of());
    }

    private void add(Range at) {
        int first = spans.indexAt(at.start());
        Role role = spans.role(first);
        boolean inside = at.end() <= spans.end(first);
        boolean whole = at.start() == spans.start(first) && at.end() >= spans.end(first);
        if (inside && !RoleStyle.isContent(role) && (!whole || divides(role))) {
            broken.add(at);
        } else if (lines(at) <= MOST_LINES) {
            cover(first, at);
        }
    }

    private int lines(Range at) {
        int count = 1;
        int feed = raw.indexOf('\n', (int) at.start());
        while (feed >= 0 && feed < at.end() - 1 && count <= MOST_LINES) {
            count++;
            feed = raw.indexOf('\n', feed + 1);
        }
        return count;
    }

    private void cover(int first, Range at) {
        List<Range> names = new ArrayList<>();
        List<Range> tokens = new ArrayList<>();
        for (int i = first; i < spans.size() && spans.start(i) < at.end(); i++) {
            Role role = spans.role(i);
            Range part = new Range(Math.max(at.start(), spans.start(i)), Math.min(at.end(), spans.end(i)));
            if (role == HttpRole.FIELD_NAME || role == HttpRole.TRAILER_NAME) {
                names.add(part);
            } else if (!divides(role)) {
                tokens.add(part);
            }
        }
        covered.addAll(names.isEmpty() ? tokens : names);
    }

    private static boolean divides(Role role) {
        return role instanceof HttpRole http
                && switch (http) {
                    case SP, OWS, COLON, CR, LF, LEADING_LINE, CHUNK_EXT_MARK -> true;
                    default -> false;
                };
    }
}
