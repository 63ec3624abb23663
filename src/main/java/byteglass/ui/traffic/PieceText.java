package byteglass.ui.traffic;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One line of coloured pieces, cut in the middle where they do not fit, so that the end of a path stays in sight.
///
/// All characters are as wide as one another. Made once for a cell and filled again and again.
final class PieceText extends Region {

    private static final String RULER = "0".repeat(32);

    private final Text ruler = new Text(RULER);
    private List<Piece> pieces = List.of();
    private @Nullable Font measured;
    private double advance;

    PieceText() {
        getStyleClass().setAll("piece-text");
        setMinWidth(0);
        ruler.setVisible(false);
        ruler.setManaged(false);
        ruler.fontProperty().addListener((_, _, _) -> requestLayout());
        getChildren().add(ruler);
    }

    void show(List<Piece> shown) {
        if (pieces.equals(shown)) {
            return;
        }
        pieces = shown;
        while (texts() < shown.size()) {
            Text text = new Text();
            text.setManaged(false);
            getChildren().add(text);
        }
        for (int i = 0; i < texts(); i++) {
            Text text = text(i);
            boolean used = i < shown.size();
            text.setVisible(used);
            if (used && !text.getStyleClass().equals(List.of(shown.get(i).styleClass()))) {
                text.getStyleClass().setAll(shown.get(i).styleClass());
            }
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(Piece.length(pieces) * advance());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(ruler.getLayoutBounds().getHeight());
    }

    @Override
    protected void layoutChildren() {
        List<Piece> elided = Piece.elide(pieces, (int) ((getWidth() + 0.5) / advance()));
        double top = Math.ceil((getHeight() - ruler.getLayoutBounds().getHeight()) / 2);
        double baseline = top + ruler.getBaselineOffset();
        double x = 0;
        for (int i = 0; i < texts(); i++) {
            Text text = text(i);
            text.setText(i < elided.size() ? elided.get(i).text() : "");
            text.relocate(x, baseline - text.getBaselineOffset());
            x += text.getText().length() * advance();
        }
    }

    private double advance() {
        if (!ruler.getFont().equals(measured)) {
            measured = ruler.getFont();
            advance = ruler.getLayoutBounds().getWidth() / RULER.length();
        }
        return advance;
    }

    private int texts() {
        return getChildren().size() - 1;
    }

    private Text text(int index) {
        return (Text) getChildren().get(index + 1);
    }
}
