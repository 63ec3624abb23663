package byteglass.ui.urls;

import byteglass.http.TargetUri;
import byteglass.texts.Texts;
import byteglass.ui.kit.Clip;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;

/// The head of a URL's page: with credentials or without, and the ways to copy it.
@NullUnmarked // the loader fills the fields in
public final class PageHeadController {

    /// What a tooltip shows of a URL.
    private static final int MOST = 200;

    private final BreakdownModel model;
    private final Texts texts;
    private final Consumer<String> opener;

    @FXML
    private Label hint;

    @FXML
    private HBox credentials;

    @FXML
    private ToggleButton without;

    @FXML
    private ToggleButton with;

    @FXML
    private Button asTyped;

    @FXML
    private Button normalised;

    @FXML
    private Button asABrowser;

    @FXML
    private Button open;

    PageHeadController(BreakdownModel model, Texts texts, Consumer<String> opener) {
        this.model = model;
        this.texts = texts;
        this.opener = opener;
    }

    @FXML
    void initialize() {
        model.url().editable().subscribe(editable -> {
            visible(credentials, editable);
            visible(open, !editable);
            asTyped.setText(texts.get(editable ? "urls.copy.typed" : "urls.copy.sent"));
        });
        model.captured().subscribe(uri -> hint.setText(uri == null ? texts.get("urls.hint") : origin(uri)));
        model.url().breakdown().subscribe(url -> showCredentials());
        model.url().typed().text().subscribe(text -> offer(asTyped, text, "urls.copy.as-it-is"));
        model.forms().subscribe(forms -> {
            offer(normalised, forms.normalised(), "urls.copy.rfc");
            offer(asABrowser, forms.browser(), "urls.copy.browser");
        });
    }

    /// Where a captured URL is from.
    private String origin(TargetUri uri) {
        String from = texts.get(
                "urls.hint." + uri.authority().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return uri.escaped() ? from + texts.get("urls.hint.escaped") : from;
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showCredentials() {
        boolean has = model.hasCredentials();
        with.setSelected(has);
        without.setSelected(!has);
        with.setDisable(!model.hasServer());
        without.setDisable(!model.hasServer());
    }

    private void offer(Button button, String form, String key) {
        button.setDisable(form.isEmpty());
        String name = texts.get(key);
        button.setAccessibleText(name);
        String shown = form.length() > MOST ? form.substring(0, MOST) + "…" : form;
        button.setTooltip(new Tooltip(shown.isEmpty() ? name : name + "\n" + shown));
    }

    @FXML
    void removeCredentials() {
        model.withCredentials(false);
        showCredentials();
    }

    @FXML
    void addCredentials() {
        model.withCredentials(true);
        showCredentials();
    }

    @FXML
    void copyAsTyped() {
        Clip.put(model.asTyped());
    }

    @FXML
    void copyNormalised() {
        Clip.put(model.forms().get().normalised());
    }

    @FXML
    void copyAsABrowser() {
        Clip.put(model.forms().get().browser());
    }

    @FXML
    void openAsTab() {
        opener.accept(model.asTyped());
    }
}
