package byteglass.ui.traffic;

import byteglass.texts.Texts;
import byteglass.ui.kit.StatusDot;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The status that was answered, or how it ended without one.
final class ReplyCell extends EntryCell {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final StatusDot dot = new StatusDot();
    private final Label word = new Label();
    private final Texts texts;

    ReplyCell(Texts texts) {
        this(new HBox(), texts);
    }

    private ReplyCell(HBox box, Texts texts) {
        super(box);
        this.texts = texts;
        box.getStyleClass().add("reply");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(dot, word);
        word.getStyleClass().add("status");
        dot.managedProperty().bind(dot.visibleProperty());
    }

    @Override
    void show(Entry entry) {
        int status = entry.row().status();
        dot.setVisible(status > 0);
        dot.showStatus(status);
        word.setText(entry.reply(texts));
        word.pseudoClassStateChanged(NONE, status == 0);
    }

    @Override
    void showLoading() {
        dot.setVisible(false);
        word.setText(LOADING);
        word.pseudoClassStateChanged(NONE, true);
    }
}
