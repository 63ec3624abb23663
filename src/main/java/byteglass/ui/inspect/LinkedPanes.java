package byteglass.ui.inspect;

import byteglass.ui.kit.HexView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// Which of the panes of linked bytes are to be seen, and how wide they are: SPEC.md section 8.
///
///     Structure 268 (min 200, hides below 1180) │ Raw fills (min 360) │ Hex as wide as its rows
final class LinkedPanes {

    private static final double STRUCTURE = 268;
    private static final double LEAST_STRUCTURE = 200;
    private static final double STRUCTURE_FROM = 1180;
    private static final double LEAST_RAW = 360;

    /// Below, numbers beside text have eight octets in a row.
    private static final double WIDE = 960;

    /// A divider, and what rounding takes.
    private static final double DIVIDER = 2;

    private static final double LEAST_HEX = HexView.width(HexView.LEAST) + DIVIDER;

    private final SplitPane panes;
    private final Region structure;
    private final Region raw;
    private final Region hex;
    private Face face = Face.BOTH;
    private boolean structured = true;
    private double hexWidth;

    /// What is to be seen of the bytes.
    enum Face {
        RAW,
        HEX,
        BOTH
    }

    LinkedPanes(SplitPane panes, Region structure, Region raw, Region hex) {
        this.panes = panes;
        this.structure = structure;
        this.raw = raw;
        this.hex = hex;
        structure.setMinWidth(LEAST_STRUCTURE);
        SplitPane.setResizableWithParent(structure, false);
        panes.widthProperty().subscribe((old, now) -> {
            boolean crossed = isRoomy(old.doubleValue()) != isRoomy(now.doubleValue())
                    || (old.doubleValue() >= WIDE) != (now.doubleValue() >= WIDE);
            if (crossed || old.doubleValue() == 0) {
                arrange();
            }
        });
    }

    Face face() {
        return face;
    }

    void show(Face next) {
        if (next != face) {
            face = next;
            arrange();
        }
    }

    void toggleStructure() {
        structured = !structured;
        arrange();
    }

    /// Makes room for so many octets in a row of numbers.
    void perRow(int count) {
        hexWidth = HexView.width(count) + DIVIDER;
        arrange();
    }

    private static boolean isRoomy(double width) {
        return width >= STRUCTURE_FROM;
    }

    private void arrange() {
        double width = panes.getWidth();
        boolean first = structured && isRoomy(width);
        List<Node> seen = new ArrayList<>();
        if (first) {
            seen.add(structure);
        }
        if (face != Face.HEX) {
            seen.add(raw);
        }
        if (face != Face.RAW) {
            seen.add(hex);
        }
        SplitPane.setResizableWithParent(hex, face == Face.HEX);
        raw.setMinWidth(face == Face.BOTH ? Math.min(LEAST_RAW, width - LEAST_HEX) : LEAST_RAW);
        hex.setMinWidth(LEAST_HEX);
        if (!panes.getItems().equals(seen)) {
            panes.getItems().setAll(seen);
        }
        if (width > 0) {
            panes.setDividerPositions(positions(width, first));
        }
    }

    private double[] positions(double width, boolean first) {
        double left = first ? STRUCTURE : 0;
        double right = width < WIDE ? LEAST_HEX : Math.min(hexWidth, width - left - LEAST_RAW);
        if (face != Face.BOTH) {
            return first ? new double[] {left / width} : new double[0];
        }
        double beforeHex = 1 - Math.max(LEAST_HEX, right) / width;
        return first ? new double[] {left / width, beforeHex} : new double[] {beforeHex};
    }
}
