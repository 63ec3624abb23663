package byteglass.ui.compare;

import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.compare.CompareModel.Pair;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// The page of a comparison: which are compared, and in what they differ by parts or by bytes.
@NullUnmarked // the loader fills the fields in
public final class CompareController {

    private final CompareModel model;
    private final Texts texts;
    private final Words words;

    @FXML
    private VBox root;

    @FXML
    private Label subject;

    @FXML
    private TextField number;

    @FXML
    private Segments messages;

    @FXML
    private Segments faces;

    @FXML
    private ToggleButton only;

    @FXML
    private Label count;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label banner;

    @FXML
    private Label leftHead;

    @FXML
    private Label rightHead;

    @FXML
    private DiffViews views;

    @FXML
    private Label why;

    public CompareController(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new Words(texts);
    }

    @FXML
    void initialize() {
        views.install(this::comparison, texts);
        model.pair().subscribe(this::name);
        model.shown().subscribe(shown -> show());
        model.message().subscribe(text -> show());
        model.direction().subscribe(direction -> show());
        model.progress().subscribe(done -> {
            progress.setVisible(done.doubleValue() >= 0);
            progress.setProgress(Math.max(0, done.doubleValue()));
        });
        banner.managedProperty().bind(banner.textProperty().isNotEmpty());
        banner.visibleProperty().bind(banner.managedProperty());
        only.selectedProperty().subscribe(this::show);
        faces.second().subscribe(bytes -> show());
        messages.second().subscribe(replies -> model.direction().set(replies ? Direction.RESPONSE : Direction.REQUEST));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Comparison comparison() {
        Compared shown = model.shown().get();
        return shown == null ? null : shown.of(model.direction().get());
    }

    private void name(Pair pair) {
        subject.setText("#" + pair.exchange());
        if (!number.isFocused() || pair.other() != 0) {
            number.setText(pair.other() == 0 ? "" : Long.toString(pair.other()));
        }
    }

    private void show() {
        Comparison now = comparison();
        Compared shown = model.shown().get();
        boolean bytes = faces.second().get() || (now != null && now.parts() == null);
        messages.second().set(model.direction().get() == Direction.RESPONSE);
        why.setVisible(now == null);
        why.setText(shown == null ? words.waiting(model.message().get()) : texts.get("compare.no-reply"));
        leftHead.setText(shown == null ? "" : words.head(shown.left()));
        rightHead.setText(shown == null ? "" : words.head(shown.right()));
        count.setText(now == null ? "" : words.count(now, bytes));
        banner.setText(now == null ? "" : words.banner(shown, now));
        views.show(
                now == null ? List.of() : words.lines(now, only.isSelected()),
                now == null ? List.of() : now.blocks(),
                bytes);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            if (!model.cancel()) {
                model.back();
            }
            key.consume();
        } else if (key.getCode() == KeyCode.F7) {
            views.step(key.isShiftDown() ? -1 : 1);
            key.consume();
        }
    }

    @FXML
    void next() {
        views.step(1);
    }

    @FXML
    void previous() {
        views.step(-1);
    }

    @FXML
    void choose() {
        model.choose(number.getText());
        views.focusTarget().requestFocus();
    }

    @FXML
    void back() {
        model.back();
    }

    /// Asks with which exchange the selected one is to be compared.
    public void compareWith() {
        model.compareWith();
        number.requestFocus();
        number.selectAll();
    }

    /// Compares the selected exchange with the last similar one.
    public void compareSimilar() {
        model.compareSimilar();
        views.focusTarget().requestFocus();
    }
}
