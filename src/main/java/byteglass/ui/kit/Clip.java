package byteglass.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The clipboard of the system, as far as the program uses it. FX thread only.
public final class Clip {

    private Clip() {}

    /// Puts a text on it in the place of what was there.
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
