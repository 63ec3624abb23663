package byteglass.ui.kit;

import byteglass.texts.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The texts as `FXMLLoader` asks for them. It looks keys up one by one and never lists them.
final class TextBundle extends ResourceBundle {

    private final Texts texts;

    TextBundle(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.has(key) ? texts.get(key) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.has(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
