package byteglass.ui.inspect;

import byteglass.ui.inspect.ConversionRow.Line;
import byteglass.ui.inspect.ConversionRow.Way;
import byteglass.ui.kit.FilledCell;
import byteglass.ui.kit.IconButton;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A way to read octets: its name, the value, and a button that copies the value; or a line of the value.
final class ConversionCell extends FilledCell<ConversionRow> {

    private final FontIcon chevron = new FontIcon("fth-chevron-right");
    private final StackPane turn = new StackPane(chevron);
    private final Label name = Pieces.label("conversion-name", "cell-text");
    private final Label value = new Label();
    private final IconButton copy;
    private final HBox box = new HBox(turn, name, value);

    /// @param copied takes the row whose value is to be copied
    /// @param turned takes the row that is to be unfolded or folded
    ConversionCell(String copyLabel, Consumer<ConversionRow> copied, Consumer<ConversionRow> turned) {
        getStyleClass().add("conversion-cell");
        box.getStyleClass().add("conversion");
        turn.getStyleClass().add("conversion-turn");
        value.getStyleClass().add("conversion-value");
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        copy = new IconButton("fth-copy", copyLabel, "Shortcut+C");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setFocusTraversable(false);
        copy.setOnAction(pressed -> copied.accept(getItem()));
        box.getChildren().add(copy);
        turn.setOnMouseClicked(click -> turned.accept(getItem()));
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && getItem() != null) {
                turned.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ConversionRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean way = row instanceof Way;
        turn.setVisible(way);
        copy.setVisible(way);
        value.setText(row.value());
        value.setWrapText(!way);
        switch (row) {
            case Way each -> {
                name.setText(each.name());
                chevron.setIconLiteral(each.open() ? "fth-chevron-down" : "fth-chevron-right");
                setAccessibleText(each.name() + ": " + each.value());
            }
            case Line each -> {
                name.setText("");
                setAccessibleText(each.value());
            }
        }
        setGraphic(box);
    }
}
