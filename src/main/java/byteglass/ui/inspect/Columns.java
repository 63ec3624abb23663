package byteglass.ui.inspect;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// Where the columns of the Parts view stand, by its width: the sentence that explains a field needs room, and goes to
/// a tooltip where there is none (SPEC.md section 8).
///
/// @param name where names begin
/// @param value where values begin
/// @param meaning where explanations begin; negative where they are not shown
/// @param end where everything ends
record Columns(double name, double value, double meaning, double end) {

    static final double GUTTER = 64;
    static final double GAP = 20;
    private static final double RIGHT = 16;
    private static final double WIDE = 1100;
    private static final double NAME_WIDE = 212;
    private static final double NAME_NARROW = 188;
    /// 612 px of the 1,084 px right of the names in the design's window.
    private static final double VALUE_SHARE = 0.565;

    static Columns of(double width) {
        boolean wide = width >= WIDE;
        double value = GUTTER + (wide ? NAME_WIDE : NAME_NARROW);
        double end = Math.max(value + 100, width - RIGHT);
        return new Columns(GUTTER, value, wide ? value + (end - value) * VALUE_SHARE : -1, end);
    }

    /// Tells the styles of a pane from now on whether explanations have no room in it.
    static void narrow(Region pane) {
        PseudoClass narrow = PseudoClass.getPseudoClass("narrow");
        pane.widthProperty()
                .subscribe(width -> pane.pseudoClassStateChanged(
                        narrow, !of(width.doubleValue()).explains()));
    }

    boolean explains() {
        return meaning >= 0;
    }
}
