package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.http.HttpRole;
import byteglass.ui.kit.ByteStyle.Flag;
import byteglass.ui.kit.ByteStyle.Kind;
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
    private final ByteRoles roles;
    private boolean turn;

    ByteDocument(BytePage page, ByteRows rows, boolean lineEnds, boolean spaces) {
        this.page = page;
        this.rows = rows;
        this.lineEnds = lineEnds;
        this.spaces = spaces;
        this.text = new ByteText(page.bytes());
        this.roles = new ByteRoles(page.spans());
    }

    ReadOnlyStyledDocument<String, String, ByteStyle> build() {
        var builder = new ReadOnlyStyledDocumentBuilder<String, String, ByteStyle>(ByteArea.OPERATIONS, "");
        for (int row = 0; row < rows.count(); row++) {
            List<StyledSegment<String, ByteStyle>> segments = new ArrayList<>();
            row(rows.start(row), rows.end(row), segments);
            if (rows.goesOn(row)) {
                segments.add(new StyledSegment<>(TEXT_AFTER, ByteStyle.plain("wrap-mark")));
            }
            marks(page.notes().marks(page.start() + rows.start(row), page.start() + rows.end(row)), segments);
            builder.addParagraph(segments);
        }
        BytePage.EndMark end = page.end();
        if (end != null) {
            builder.addParagraph(end.text(), ByteStyle.plain(end.cut() ? "end-mark-cut" : "end-mark"));
        } else if (rows.count() == 0) {
            builder.addParagraph("", ByteStyle.plain(""));
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
        return (int) Math.min(roles.end(page.start() + at) - page.start(), Integer.MAX_VALUE);
    }

    private Role role(int at) {
        return roles.at(page.start() + at);
    }

    /// Adds the first run of octets that look alike, and returns where it ends.
    private int run(int start, int end, Role role, List<StyledSegment<String, ByteStyle>> segments) {
        int first = page.bytes().at(start);
        Range broken = ByteNotes.at(page.notes().broken(), page.start() + start);
        Range covered = ByteNotes.at(page.notes().covered(), page.start() + start);
        Flag flag = flag(broken, covered, page.start() + start);
        if (isLineEnd(first)) {
            boolean shown = lineEnds || flag == Flag.BROKEN;
            segments.add(box(first, shown ? Kind.BOX : Kind.HIDDEN, flag));
            return start + 1;
        }
        int limit = (int) Math.min(end, Math.min(next(broken, start), next(covered, start)));
        int controls = controls(start, limit);
        if (lineEnds && controls > 0 && controls <= ControlMark.MOST_IN_A_ROW && !RoleStyle.isContent(role)) {
            for (int at = start; at < start + controls; at++) {
                segments.add(box(page.bytes().at(at), Kind.BOX, flag));
            }
            return start + controls;
        }
        boolean white = isWhite(first);
        int at = start + Math.max(1, controls);
        while (at < limit
                && isWhite(page.bytes().at(at)) == white
                && !isControl(page.bytes().at(at))) {
            at++;
        }
        boolean shown = white && (spaces || separates(role) || flag == Flag.BROKEN);
        String run = text.subSequence(start, at).toString();
        String css = white && shown ? RoleStyle.styleClass(HttpRole.SP) : RoleStyle.styleClass(role);
        segments.add(new StyledSegment<>(white ? white(run, shown) : run, ByteStyle.text(css, flag)));
        return at;
    }

    private static Flag flag(Range broken, Range covered, long offset) {
        if (broken.contains(offset)) {
            return Flag.BROKEN;
        }
        return covered.contains(offset) ? Flag.COVERED : Flag.NONE;
    }

    /// Where a flag begins or ends after a place of the page.
    private long next(Range flag, int at) {
        return (flag.start() <= page.start() + at ? flag.end() : flag.start()) - page.start();
    }

    private StyledSegment<String, ByteStyle> box(int octet, Kind kind, Flag flag) {
        turn = !turn;
        String picture = octet == '\n' ? "␊" : Character.toString(ByteText.picture(octet));
        return new StyledSegment<>(picture, new ByteStyle(kind, "", flag, turn));
    }

    private void marks(List<ByteNotes.Mark> marks, List<StyledSegment<String, ByteStyle>> segments) {
        int room = Math.min(marks.size(), ByteNotes.MARKS_IN_A_ROW);
        for (int i = 0; i < room; i++) {
            ByteNotes.Mark mark = marks.get(i);
            boolean more = i == room - 1 && room < marks.size();
            turn = !turn;
            segments.add(new StyledSegment<>(
                    Character.toString((char) (ByteArea.FIRST_MARK + (more ? 0 : mark.number()))),
                    new ByteStyle(Kind.MARK, mark.severity().key(), Flag.NONE, turn)));
        }
    }

    /// How many control characters follow one another, line ends left out.
    private int controls(int start, int limit) {
        int at = start;
        while (at < limit
                && isControl(page.bytes().at(at))
                && !isLineEnd(page.bytes().at(at))) {
            at++;
        }
        return at - start;
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

    /// Whether an octet is a control character, white space aside.
    private static boolean isControl(int octet) {
        return (octet < ' ' && octet != '\t') || octet == 0x7f;
    }
}
