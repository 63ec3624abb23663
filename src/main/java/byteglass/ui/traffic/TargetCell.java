package byteglass.ui.traffic;

import byteglass.http.Summary;
import byteglass.texts.Texts;
import byteglass.ui.kit.Tag;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// The target in the colours of its parts, or how the bytes begin where they have none, and the exchange that it was
/// pipelined after.
final class TargetCell extends EntryCell {

    private final PieceText target = new PieceText();
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
        box.getChildren().addAll(target, pipelined);
        pipelined.managedProperty().bind(pipelined.visibleProperty());
    }

    @Override
    void show(Entry entry) {
        Summary summary = entry.row().summary();
        target.show(
                entry.isStray()
                        ? List.of(Piece.of(entry.firstLine(), "plain"))
                        : Target.pieces(summary.method(), summary.target()));
        long after = entry.row().pipelinedAfter();
        pipelined.setVisible(after != 0);
        pipelined.setText(after == 0 ? "" : texts.get("traffic.pipelined", Long.toString(after)));
    }

    @Override
    void showLoading() {
        target.show(Piece.LOADING);
        pipelined.setVisible(false);
    }
}
