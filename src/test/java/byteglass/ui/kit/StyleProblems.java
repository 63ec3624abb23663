package byteglass.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;

/// Collects what the toolkit complains about in style sheets: what it could not parse, and names it could not
/// look up.
public final class StyleProblems implements AutoCloseable {

    /// Held, since a logger that nobody holds forgets its handlers.
    private static final Logger LOGGER = Logger.getLogger("javafx.css");

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            synchronized (lines) {
                lines.add(record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public StyleProblems() {
        Fx.onFx(() -> CssParser.errorsProperty().clear());
        LOGGER.addHandler(handler);
    }

    /// What came so far.
    public List<String> seen() {
        List<String> all = new ArrayList<>();
        Fx.onFx(() -> CssParser.errorsProperty().forEach(error -> all.add(error.getMessage())));
        synchronized (lines) {
            all.addAll(lines);
        }
        return all;
    }

    @Override
    public void close() {
        LOGGER.removeHandler(handler);
    }
}
