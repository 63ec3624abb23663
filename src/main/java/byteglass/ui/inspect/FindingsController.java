package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;

/// The findings of an exchange, beside the bytes that they are about.
@NullUnmarked // the loader fills the fields in
public final class FindingsController {

    private final FindingsModel model;
    private final Texts texts;
    private final FoundCount count = new FoundCount();
    private Inspected shown;

    @FXML
    private BytesController bytesController;

    @FXML
    private FilterBar filters;

    @FXML
    private HBox step;

    @FXML
    private Node copy;

    @FXML
    private FindingList list;

    @FXML
    private Label none;

    @FXML
    private Label more;

    FindingsController(FindingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// The findings as a tab that says how many there are.
    DetailTab tab(Node view) {
        return new DetailTab(Place.FINDINGS, view, this::show, this::focusTarget, Optional.of(count));
    }

    /// Says how many findings there are, whether they are to be seen or not.
    void count(Found found) {
        count.show(found, texts);
    }

    @FXML
    void initialize() {
        list.install(model, texts, this::step);
        model.selected().subscribe(this::select);
        filters.install(model);
        model.filter().subscribe(filter -> none.setText(texts.get(emptyKey())));
        none.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        more.managedProperty().bind(more.visibleProperty());
    }

    void show(Inspected inspected) {
        shown = inspected;
        model.show(inspected);
        filters.show(model, texts);
        none.setText(texts.get(emptyKey()));
        long omitted = inspected.found().omitted();
        more.setVisible(omitted > 0);
        more.setText(texts.get("inspect.findings.more", omitted));
        boolean any = inspected.found().count() > 0;
        step.setVisible(any);
        copy.setVisible(any);
        select(model.selected().get());
    }

    private String emptyKey() {
        return model.found().count() == 0 ? "inspect.findings.none" : "inspect.findings.none-of-these";
    }

    private void select(FindingRow row) {
        if (shown == null) {
            return;
        }
        Side side = row != null && row.isOfReply() ? shown.reply() : shown.request();
        bytesController.show(shown, side);
        if (row != null) {
            list.select(row);
            bytesController.reveal(row.seen());
        }
    }

    /// Goes on to the next finding, or back.
    ///
    /// @param by 1 or -1
    void step(int by) {
        model.step(by);
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    @FXML
    void copyReport() {
        Pieces.copy(new FindingsReport(texts).of(shown));
    }

    /// What is selected in the bytes, in words.
    ReadOnlyStringProperty selection() {
        return bytesController.selection();
    }

    Node focusTarget() {
        return list;
    }
}
