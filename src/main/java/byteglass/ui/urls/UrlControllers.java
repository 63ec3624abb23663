package byteglass.ui.urls;

import byteglass.texts.Texts;
import java.util.function.Consumer;
import javafx.util.Callback;

/// Makes the controllers of a URL's page for the loader of [BreakdownController]'s view.
public final class UrlControllers implements Callback<Class<?>, Object> {

    private final BreakdownModel model;
    private final Texts texts;
    private final Consumer<String> opener;

    /// @param opener opens a URL where it can be edited; of use where this one cannot
    public UrlControllers(BreakdownModel model, Texts texts, Consumer<String> opener) {
        this.model = model;
        this.texts = texts;
        this.opener = opener;
    }

    @Override
    public Object call(Class<?> type) {
        if (type == BreakdownController.class) {
            return new BreakdownController(model, texts);
        }
        if (type == PageHeadController.class) {
            return new PageHeadController(model, texts, opener);
        }
        throw new IllegalArgumentException("no controller of a URL's page: " + type);
    }
}
