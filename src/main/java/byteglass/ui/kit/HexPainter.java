package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.ui.kit.ByteInks.Ink;
import byteglass.ui.kit.ByteStyle.Flag;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws rows of a [HexView]: behind the octets their ground and the selection, then the octets, then what runs under
/// them.
final class HexPainter {

    /// Where nothing is there yet.
    private static final String ABSENT = "··";

    private static final String[] HEX = IntStream.range(0, 256)
            .mapToObj(octet -> HexFormat.of().withUpperCase().toHexDigits((byte) octet))
            .toArray(String[]::new);
    private static final String[] TEXT = IntStream.range(0, 256)
            .mapToObj(octet -> octet >= ' ' && octet < 0x7f ? Character.toString(octet) : "·")
            .toArray(String[]::new);

    /// From the top of a row to the base line.
    private static final double BASE = 14.5;

    private static final double UNDER = 17;
    private static final double WAVE = 2;
    private static final double ROUND = 6;
    private static final double FLAG = 4;

    private final GraphicsContext paper;
    private final ByteInks inks;

    /// What is drawn.
    ///
    /// @param caret whether the place of the caret is shown
    record Scene(HexContent content, HexGrid grid, ByteMarks marks, Range selected, boolean caret) {}

    HexPainter(GraphicsContext paper, ByteInks inks) {
        this.paper = paper;
        this.inks = inks;
    }

    /// Draws so many rows from one on; what does not exist stays empty.
    void paint(Scene scene, long top, int count) {
        paper.clearRect(0, 0, paper.getCanvas().getWidth(), paper.getCanvas().getHeight());
        paper.setTextBaseline(VPos.BASELINE);
        for (int i = 0; i < count; i++) {
            long row = top + i;
            if (row < Math.max(1, scene.grid.rowCount(scene.content.bytes().length()))) {
                row(scene, row, HexGrid.TOP + i * HexGrid.ROW);
            }
        }
    }

    private void row(Scene scene, long row, double y) {
        HexGrid grid = scene.grid;
        long start = row * grid.perRow();
        long end = Math.min(start + grid.perRow(), scene.content.bytes().length());
        Range selected = grid.columns(row, scene.selected);
        offset(start, selected.isEmpty() ? "hex-offset" : "hex-offset-selected", y);
        for (long at = start; at < end; at = runEnd(scene.content, at, end)) {
            ground(grid, scene.content, new Range(at, runEnd(scene.content, at, end)), y);
        }
        Range octets = new Range(start, Math.max(start, end));
        for (Range found : scene.marks.found().apply(octets)) {
            if (!found.equals(scene.selected)) {
                boxes(grid, grid.columns(row, found), "byte-found", y);
            }
        }
        if (!selected.isEmpty()) {
            boxes(grid, selected, "byte-linked", y);
        }
        scene.marks.readStarts(octets).forEach(read -> read(grid, grid.column(read), y));
        for (long at = start; at < end; at = runEnd(scene.content, at, end)) {
            run(grid, scene.content, new Range(at, runEnd(scene.content, at, end)), y);
        }
        if (scene.caret && scene.selected.isEmpty()) {
            caret(scene, start, y);
        }
    }

    /// Draws the caret where it is in a row: around an octet, or behind the last one of all where that fills its row.
    private void caret(Scene scene, long start, double y) {
        HexGrid grid = scene.grid;
        long caret = scene.selected.start();
        long length = scene.content.bytes().length();
        long end = start + grid.perRow();
        if (start <= caret && caret < end) {
            caret(grid, grid.column(caret), y);
        } else if (caret == end && caret == length) {
            paper.setFill(inks.of("hex-caret").fill());
            paper.fillRect(grid.cellEnd(grid.perRow() - 1), y + 1, 1.5, HexGrid.ROW - 2);
        }
    }

    private void offset(long offset, String style, double y) {
        Ink ink = inks.of(style);
        paper.setFill(ink.fill());
        paper.setFont(ink.font());
        paper.setTextAlign(TextAlignment.RIGHT);
        paper.fillText(String.format(Locale.ROOT, "%04X", offset), HexGrid.GUTTER - 12, y + BASE);
        paper.setTextAlign(TextAlignment.LEFT);
    }

    /// Where the octets cease to look alike.
    private static long runEnd(HexContent content, long at, long end) {
        Range broken = ByteNotes.at(content.notes().broken(), at);
        Range covered = ByteNotes.at(content.notes().covered(), at);
        long role = content.roles().end(at);
        return Math.min(Math.min(end, role), Math.min(next(broken, at), next(covered, at)));
    }

    private static long next(Range flag, long at) {
        return flag.start() <= at ? flag.end() : flag.start();
    }

    private Ink ink(HexContent content, long at) {
        Role role = content.roles().at(at);
        if (ByteNotes.at(content.notes().broken(), at).contains(at)) {
            return inks.of(role, Flag.BROKEN);
        }
        boolean covered = ByteNotes.at(content.notes().covered(), at).contains(at);
        return inks.of(role, covered ? Flag.COVERED : Flag.NONE);
    }

    private void ground(HexGrid grid, HexContent content, Range run, double y) {
        Ink ink = ink(content, run.start());
        if (ink.ground() != null) {
            int first = grid.column(run.start());
            int last = grid.column(run.end() - 1);
            paper.setFill(ink.ground());
            paper.fillRoundRect(grid.cell(first), y + 1, grid.cellEnd(last) - grid.cell(first), 18, ROUND, ROUND);
            paper.fillRect(grid.text(first), y + 1, grid.text(last + 1) - grid.text(first), 18);
        }
    }

    private void boxes(HexGrid grid, Range columns, String style, double y) {
        int first = (int) columns.start();
        int last = (int) columns.end() - 1;
        box(grid.cell(first), grid.cellEnd(last), inks.of(style), y);
        box(grid.text(first) - 1, grid.text(last + 1) + 1, inks.of(style), y);
    }

    /// A line before the octet that a read began with, with a flag over it.
    private void read(HexGrid grid, int column, double y) {
        paper.setStroke(inks.of("byte-read").fill());
        paper.setLineWidth(1);
        for (double x : new double[] {grid.cell(column) + 0.5, grid.text(column) - 0.5}) {
            paper.strokeLine(x, y + 0.5, x, y + HexGrid.ROW - 0.5);
            paper.strokeLine(x, y + 0.5, x + FLAG, y + 0.5);
        }
    }

    private void box(double from, double to, Ink ink, double y) {
        paper.setFill(ink.fill());
        paper.fillRoundRect(from, y, to - from, HexGrid.ROW, ROUND, ROUND);
        paper.setStroke(ink.edge());
        paper.setLineWidth(1);
        paper.strokeRoundRect(from + 0.5, y + 0.5, to - from - 1, HexGrid.ROW - 1, ROUND, ROUND);
    }

    private void caret(HexGrid grid, int column, double y) {
        paper.setStroke(inks.of("hex-caret").fill());
        paper.setLineWidth(1.5);
        paper.strokeRoundRect(grid.cell(column) + 0.75, y + 0.75, HexGrid.CELL - 1.5, HexGrid.ROW - 1.5, ROUND, ROUND);
        paper.strokeLine(
                grid.text(column), y + HexGrid.ROW - 1, grid.text(column) + HexGrid.CHARACTER, y + HexGrid.ROW - 1);
    }

    private void run(HexGrid grid, HexContent content, Range run, double y) {
        Ink ink = ink(content, run.start());
        paper.setFill(ink.fill());
        paper.setFont(ink.font());
        for (long at = run.start(); at < run.end(); at++) {
            int column = grid.column(at);
            int octet = content.bytes().at(at);
            paper.fillText(octet < 0 ? ABSENT : HEX[octet], grid.cell(column) + 4, y + BASE);
            paper.fillText(octet < 0 ? " " : TEXT[octet], grid.text(column), y + BASE);
        }
        if (ink.line().paint() != null) {
            int first = grid.column(run.start());
            int last = grid.column(run.end() - 1);
            under(ink, grid.cell(first) + 3, grid.cellEnd(last) - 3, y + UNDER);
            under(ink, grid.text(first), grid.text(last + 1), y + UNDER);
        }
    }

    private void under(Ink ink, double from, double to, double y) {
        paper.setStroke(ink.line().paint());
        paper.setLineWidth(1.2);
        if (ink.line().wave()) {
            int steps = Math.max(1, (int) ((to - from) / WAVE));
            double[] xs = new double[steps + 1];
            double[] ys = new double[steps + 1];
            for (int i = 0; i <= steps; i++) {
                xs[i] = from + i * WAVE;
                ys[i] = y + (i % 2 == 0 ? 1 : -1);
            }
            paper.strokePolyline(xs, ys, steps + 1);
            return;
        }
        if (ink.line().dash() > 0) {
            paper.setLineDashes(ink.line().dash(), ink.line().space());
        }
        paper.strokeLine(from, y, to, y);
        paper.setLineDashes();
    }
}
