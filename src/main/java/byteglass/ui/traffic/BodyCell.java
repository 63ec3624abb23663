package byteglass.ui.traffic;

import byteglass.http.Derived;
import byteglass.http.Summary;
import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How large the content is, and of what kind; where readers disagree about that, in how many ways it is read.
final class BodyCell extends EntryCell {

    private final Label size = new Label();
    private final Label kind = new Label();
    private final Texts texts;

    BodyCell(Texts texts) {
        this(new HBox(), texts);
    }

    private BodyCell(HBox box, Texts texts) {
        super(box);
        this.texts = texts;
        box.getStyleClass().add("body");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(size, kind);
        size.getStyleClass().add("size");
        size.setMinWidth(USE_PREF_SIZE);
        size.managedProperty().bind(size.textProperty().isNotEmpty());
        kind.getStyleClass().add("kind");
        kind.setMinWidth(0);
    }

    @Override
    void show(Entry entry) {
        Summary summary = entry.row().summary();
        Foreign foreign = entry.foreign();
        Derived derived = entry.row().derived();
        long bytes = foreign == null ? summary.contentBytes() : entry.row().requestBytes();
        if (derived != null && derived.readings() > 1) {
            size.setText(Formats.size(derived.contestedBytes()) + "?");
            kind.setText(texts.get("traffic.body.readings", derived.readings()));
        } else {
            size.setText(bytes == 0 ? "" : size(entry, bytes));
            String none = texts.get("traffic.body.none");
            kind.setText(bytes == 0 ? none : foreign == null ? kind(summary) : foreign.kind());
        }
    }

    private String size(Entry entry, long bytes) {
        if (!entry.isArriving()) {
            return Formats.size(bytes);
        }
        return entry.announcedBytes() == Entry.UNKNOWN
                ? texts.get("traffic.body.so-far", Formats.size(bytes))
                : texts.get("traffic.body.of", Formats.size(bytes), Formats.size(entry.announcedBytes()));
    }

    @Override
    void showLoading() {
        size.setText("");
        kind.setText(LOADING);
    }

    private String kind(Summary summary) {
        String type = summary.contentType() == null ? "" : ShortType.of(summary.contentType(), texts);
        return (type + (summary.chunked() ? " " + texts.get("traffic.body.chunked") : "")).strip();
    }
}
