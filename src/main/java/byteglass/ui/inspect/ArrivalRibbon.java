package byteglass.ui.inspect;

import byteglass.http.Arrivals;
import byteglass.http.Direction;
import byteglass.ui.inspect.ByteLook.Switch;
import byteglass.ui.kit.ReadStrip;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.NullUnmarked;

/// When the bytes of a message came: a sentence, and where they came in several reads, a strip of these. What one
/// chooses in it is selected in all views. Of bytes whose reads are not known it is not there.
@NullUnmarked // installed before it is seen
public final class ArrivalRibbon extends HBox {

    private final Label title = Pieces.label("strong", "small");
    private final Label sentence = new Label();
    private final ReadStrip strip = new ReadStrip();
    private final HBox marks = new HBox();
    private Linked linked;
    private ArrivalText words;
    private Side shown;

    public ArrivalRibbon() {
        getStyleClass().add("arrival");
        sentence.getStyleClass().addAll("text-muted", "small");
        sentence.setMinWidth(USE_PREF_SIZE);
        strip.setMinWidth(0);
        HBox.setHgrow(strip, Priority.ALWAYS);
        marks.getStyleClass().add("segments");
        marks.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(title, sentence, strip, marks);
    }

    void install(Linked shared) {
        linked = shared;
        words = new ArrivalText(shared.texts());
        title.setText(shared.texts().get("inspect.arrival"));
        ToggleButton mark = new ToggleButton(shared.texts().get("inspect.arrival.mark"));
        mark.getStyleClass().add("segment");
        mark.setTooltip(new Tooltip(shared.texts().get(Switch.READS.textKey()) + "  "
                + Switch.READS.key().getDisplayText()));
        mark.selectedProperty().bindBidirectional(shared.look().of(Switch.READS));
        marks.getChildren().setAll(mark);
        strip.onPick(range -> linked.selection().select(shown.direction(), range));
        for (Direction direction : Direction.values()) {
            linked.selection().of(direction).subscribe(range -> follow(direction));
        }
    }

    void show(Side side) {
        shown = side;
        Arrivals reads = side.capture().arrivals();
        long length = side.capture().length();
        boolean several = reads.count() > 1;
        show(reads.count() > 0);
        sentence.setText(words.of(reads, length));
        strip.setVisible(several);
        marks.setVisible(several);
        strip.show(reads, length, read -> words.of(reads, length, read));
        strip.setAccessibleText(linked.texts().get("inspect.arrival") + ": " + sentence.getText());
        follow(side.direction());
    }

    private void show(boolean known) {
        setVisible(known);
        setManaged(known);
    }

    private void follow(Direction direction) {
        if (shown != null && shown.direction() == direction && strip.isVisible()) {
            strip.select(linked.selection().of(direction).get());
        }
    }
}
