package byteglass.ui.urls;

import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlModel;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.Nullable;

/// A text that can be edited where it stands: it looks like any other until one comes to it. What is typed is taken at
/// once.
final class FlatField extends TextField {

    /// Longer texts are shown in part, and edited in the URL itself: a text field lays out all of its text.
    static final int MOST = 2000;

    private static final double CELL = 7.25;
    private static final double WIDE = 12.5;
    private static final double AROUND = 20;

    private final UrlModel url;
    private Consumer<String> edited = text -> {};
    private @Nullable Lit about;
    private boolean showing;
    private boolean whole = true;

    /// @param url what learns which part of it is edited
    /// @param marks what would end the part, and so is escaped as it is typed
    FlatField(UrlModel url, String marks, String... css) {
        this.url = url;
        setTextFormatter(new TextFormatter<>(change -> showing ? change : kept(change, marks)));
        getStyleClass().add("flat-field");
        getStyleClass().addAll(css);
        setMinWidth(0);
        textProperty().subscribe(this::changed);
        focusedProperty().subscribe(focused -> attend());
    }

    private void changed(@Nullable String text) {
        String now = text == null ? "" : text;
        setPrefWidth(
                AROUND + now.chars().mapToDouble(c -> c < 0x1100 ? CELL : WIDE).sum());
        if (!showing && whole) {
            edited.accept(now);
        }
    }

    private static TextFormatter.Change kept(TextFormatter.Change change, String marks) {
        String kept = Decoding.kept(change.getText(), marks);
        int longer = kept.length() - change.getText().length();
        if (longer > 0) {
            change.setText(kept);
            change.selectRange(change.getAnchor() + longer, change.getCaretPosition() + longer);
        }
        return change;
    }

    private void attend() {
        if (isFocused()) {
            url.attended().set(about);
        } else if (Objects.equals(url.attended().get(), about)) {
            url.attended().set(null);
        }
    }

    /// Shows a text.
    ///
    /// @param part what of the URL it is
    /// @param change what becomes of an edit; what it shows then comes by another call
    void show(String text, Lit part, Consumer<String> change) {
        boolean attends = isFocused();
        edited = change;
        about = part;
        whole = text.length() <= MOST;
        setEditable(whole && url.editable().get());
        String shown = whole ? text : text.substring(0, MOST) + "…";
        if (!shown.equals(getText())) {
            int after = getLength() - getCaretPosition();
            showing = true;
            setText(shown);
            showing = false;
            positionCaret(Math.max(0, shown.length() - after));
        }
        if (attends) {
            attend();
        }
    }
}
