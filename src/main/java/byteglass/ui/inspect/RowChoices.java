package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.HexView;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Chooses how many octets stand in a row of numbers. Where a row has no room for as many, it has fewer.
public final class RowChoices extends HBox {

    private static final List<Integer> COUNTS = List.of(8, 16, 32);
    private static final int USUAL = 16;

    private final ToggleGroup group = new ToggleGroup();
    private IntConsumer choice = count -> {};

    public RowChoices() {
        getStyleClass().add("segments");
    }

    void install(HexView bytes, Texts texts) {
        for (int count : COUNTS) {
            ToggleButton button = new ToggleButton(String.valueOf(count));
            button.getStyleClass().add("segment");
            button.setAccessibleText(texts.get("inspect.hex.per-row", count));
            button.setToggleGroup(group);
            button.setUserData(count);
            getChildren().add(button);
            if (count == USUAL) {
                group.selectToggle(button);
            }
        }
        Pieces.onChoice(group, () -> {
            bytes.perRow(chosen());
            choice.accept(chosen());
        });
    }

    /// Tells how many are chosen, now and whenever that changes.
    void onChoice(IntConsumer consumer) {
        choice = consumer;
        consumer.accept(chosen());
    }

    private int chosen() {
        return (int) group.getSelectedToggle().getUserData();
    }
}
