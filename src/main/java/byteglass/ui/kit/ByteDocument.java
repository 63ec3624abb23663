package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyledSegment;

/// Makes the styled document of a page: a paragraph for each row, in it one character for each octet, CR and LF
/// included, and then what is no octet: the mark of a line that goes on, and the end mark in a paragraph of its own.
///
/// So octet `i` of row `r` is at paragraph `r`, column `i`, and [ByteRows#offset] leads back from anywhere.
final class ByteDocument {

    private static final String TEXT_AFTER = " ↩";

    private final BytePage page;
    private final ByteRows rows;
    private final boolean lineEnds;
    private final boolean spaces;
    private final ByteText text;
    private boolean turn;

    ByteDocument(BytePage page, ByteRows rows, boolean lineEnds, boolean spaces) {
        this.page = page;
        this.rows = rows;
        this.lineEnds = lineEnds;
        this.spaces = spaces;
        this.text = new ByteText(page.bytes());
    }

    ReadOnlyStyledDocument<String, String, ByteStyle> build() {
        var builder = new ReadOnlyStyledDocumentBuilder<String, String, ByteStyle>(ByteArea.OPERATIONS, "");
        for (int row = 0; row < rows.count(); row++) {
            List<StyledSegment<String, ByteStyle>> segments = new ArrayList<>();
            row(rows.start(row), rows.end(row), segments);
            if (rows.goesOn(row)) {
                segments.add(new StyledSegment<>(TEXT_AFTER, ByteStyle.text("wrap-mark", false)));
            }
            builder.addParagraph(segments);
        }
        BytePage.EndMark end = page.end();
        if (end != null) {
            builder.addParagraph(end.text(), ByteStyle.text(end.cut() ? "end-mark-cut" : "end-mark", false));
        } else if (rows.count() == 0) {
            builder.addParagraph("", ByteStyle.text("", false));
        }
        return builder.build();
    }

    private void row(int start, int end, List<StyledSegment<String, ByteStyle>> segments) {
        int at = start;
        while (at < end) {
            int next = Math.min(end, spanEnd(at));
            at = run(at, next, role(at), segments);
        }
    }

    private int spanEnd(int at) {
        Spans<? extends Role> spans = page.spans();
        int index = spans.indexAt(page.start() + at);
        long end = index < 0 || index == spans.size() - 1 ? Long.MAX_VALUE : spans.end(index) - page.start();
        return (int) Math.min(end, Integer.MAX_VALUE);
    }

    private Role role(int at) {
        Spans<? extends Role> spans = page.spans();
        int index = spans.indexAt(page.start() + at);
        return spans.isEmpty() ? HttpRole.UNPARSED : spans.role(index < 0 ? spans.size() - 1 : index);
    }

    /// Adds the first run of octets that look alike, and returns where it ends.
    private int run(int start, int end, Role role, List<StyledSegment<String, ByteStyle>> segments) {
        int first = page.bytes().at(start);
        Range flag = flagAt(page.start() + start);
        boolean flagged = flag.start() <= page.start() + start && !flag.isEmpty();
        if (first == '\r' || first == '\n') {
            turn = !turn;
            var kind = lineEnds || flagged ? ByteStyle.Kind.BOX : ByteStyle.Kind.HIDDEN;
            segments.add(new StyledSegment<>(first == '\r' ? "␍" : "␊", new ByteStyle(kind, "", flagged, turn)));
            return start + 1;
        }
        boolean white = isWhite(first);
        int limit = (int) Math.min(end, (flagged ? flag.end() : flag.start()) - page.start());
        int at = start + 1;
        while (at < limit
                && isWhite(page.bytes().at(at)) == white
                && !isLineEnd(page.bytes().at(at))) {
            at++;
        }
        boolean shown = white && (spaces || separates(role));
        String run = text.subSequence(start, at).toString();
        String css = white && shown ? RoleStyle.styleClass(HttpRole.SP) : RoleStyle.styleClass(role);
        segments.add(new StyledSegment<>(white ? white(run, shown) : run, ByteStyle.text(css, flagged)));
        return at;
    }

    private static String white(String run, boolean shown) {
        return run.replace(' ', shown ? '·' : ' ').replace('␉', shown ? '→' : ' ');
    }

    private static boolean isWhite(int octet) {
        return octet == ' ' || octet == '\t';
    }

    private static boolean separates(Role role) {
        return role instanceof HttpRole http && RoleStyle.hue(http) == Hue.SEP;
    }

    private static boolean isLineEnd(int octet) {
        return octet == '\r' || octet == '\n';
    }

    /// The flagged range that holds an offset, or else the next one; an empty range far away where there is none.
    private Range flagAt(long offset) {
        List<Range> flagged = page.flagged();
        int low = 0;
        int high = flagged.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flagged.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < flagged.size() ? flagged.get(low) : Range.at(Long.MAX_VALUE);
    }
}
