package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import byteglass.ui.inspect.FindingsModel.Filter;
import byteglass.ui.kit.Clip;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.Segments;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// The findings of an exchange, beside the bytes that they are about.
@NullUnmarked // the loader fills the fields in
public final class FindingsController {

    private final FindingsModel model;
    private final ByteSelection selection;
    private final Texts texts;
    private final FoundCount count = new FoundCount();
    private Inspected shown;

    @FXML
    private SplitPane root;

    @FXML
    private BytesController bytesController;

    @FXML
    private Segments<Filter> filters;

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

    FindingsController(FindingsModel model, ByteSelection selection, Texts texts) {
        this.model = model;
        this.selection = selection;
        this.texts = texts;
    }

    /// The findings as a tab that says how many there are.
    DetailTab tab() {
        return new DetailTab(Place.FINDINGS, root, this::show, this::focusTarget, Optional.of(count));
    }

    /// Says how many findings there are, whether they are to be seen or not.
    void count(Found found) {
        count.show(found, texts);
    }

    @FXML
    void initialize() {
        list.install(model, texts, this::step);
        model.selected().subscribe(this::select);
        filters.offer(List.of(Filter.values()), Filter::key);
        filters.onChoice(model::filter);
        model.filter().subscribe(filter -> none.setText(texts.get(emptyKey())));
        none.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        more.managedProperty().bind(more.visibleProperty());
    }

    void show(Inspected inspected) {
        shown = inspected;
        model.show(inspected);
        filters.label(filter -> texts.get("inspect.filter." + filter.key(), Formats.count(model.count(filter))));
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
        bytesController.show(shown, side(shown));
        if (row != null) {
            list.select(row);
            selection.look(shown.exchange().id(), side(shown));
            selection.select(row.direction(), row.seen());
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
        Clip.put(new FindingsReport(texts).of(shown));
    }

    /// The side that the finding is about.
    @Nullable
    Side side(Inspected inspected) {
        FindingRow row = model.selected().get();
        return row != null && row.isOfReply() ? inspected.reply() : inspected.request();
    }

    Node focusTarget() {
        return list;
    }
}
