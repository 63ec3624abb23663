package byteglass.ui.traffic;

import byteglass.http.Summary;
import byteglass.texts.Texts;
import byteglass.ui.kit.Tag;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The target in the colours of its parts, or what the bytes are where they have none, and the exchange that it was
/// pipelined after.
final class TargetCell extends EntryCell {

    private final PieceText target = new PieceText();
    private final Label name = label("foreign-name");
    private final Label says = label("foreign-says");
    private final Tag pipelined = new Tag("");
    private final Texts texts;

    TargetCell(Texts texts) {
        this(new HBox(), texts);
    }

    private TargetCell(HBox box, Texts texts) {
        super(box);
        this.texts = texts;
        box.getStyleClass().add("target");
        box.setAlignment(Pos.CENTER_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        says.setMinWidth(0);
        box.getChildren().addAll(target, name, says, pipelined);
        pipelined.managedProperty().bind(pipelined.visibleProperty());
        target.managedProperty().bind(target.visibleProperty());
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    @Override
    void show(Entry entry) {
        Summary summary = entry.row().summary();
        Foreign foreign = entry.foreign();
        boolean quoted = foreign == null || foreign.title().quoted();
        String title = foreign == null ? "" : foreign.title().text();
        target.setVisible(quoted);
        target.show(
                foreign == null
                        ? Target.pieces(summary.method(), summary.target())
                        : List.of(Piece.of(quoted ? title : "", "plain")));
        name.setText(quoted ? "" : title);
        says.setText(foreign == null ? "" : foreign.title().says());
        long after = entry.row().pipelinedAfter();
        pipelined.setVisible(after != 0);
        pipelined.setText(after == 0 ? "" : texts.get("traffic.pipelined", Long.toString(after)));
    }

    @Override
    void showLoading() {
        target.setVisible(true);
        target.show(Piece.LOADING);
        name.setText("");
        says.setText("");
        pipelined.setVisible(false);
    }
}
