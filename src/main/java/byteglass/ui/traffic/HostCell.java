package byteglass.ui.traffic;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Host and port in their colours, and where the host was said where that is not in HTTP.
final class HostCell extends EntryCell {

    private final PieceText host = new PieceText();
    private final Label said = new Label();

    HostCell() {
        this(new HBox());
    }

    private HostCell(HBox box) {
        super(box);
        box.getStyleClass().add("host");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(host, said);
        said.getStyleClass().add("said");
        said.setMinWidth(USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
    }

    @Override
    void show(Entry entry) {
        Foreign foreign = entry.foreign();
        host.show(
                foreign == null
                        ? Target.host(entry.host())
                        : List.of(Piece.of(foreign.host().name(), "foreign")));
        said.setText(foreign == null ? "" : foreign.host().said());
    }

    @Override
    void showLoading() {
        host.show(Piece.LOADING);
        said.setText("");
    }
}
