package byteglass.ui.shell;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Words with one among them that matters; a text such as `{0} captured` says where it stands in a language.
public final class Phrase extends HBox {

    private static final String PLACE = "{0}";

    private final Label word = new Label();

    public Phrase(@NamedArg("pattern") String pattern) {
        this(pattern, "");
    }

    public Phrase(@NamedArg("pattern") String pattern, @NamedArg("word") String word) {
        getStyleClass().add("phrase");
        this.word.setText(word);
        this.word.getStyleClass().add("strong");
        int at = pattern.indexOf(PLACE);
        add(pattern.substring(0, at));
        getChildren().add(this.word);
        add(pattern.substring(at + PLACE.length()));
    }

    private void add(String words) {
        if (!words.isEmpty()) {
            getChildren().add(new Label(words));
        }
    }

    /// Puts another word in its place.
    void show(String text) {
        word.setText(text);
    }
}
