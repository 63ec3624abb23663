package byteglass.ui.kit;

import byteglass.dissect.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.fxmisc.richtext.TextExt;
import org.jspecify.annotations.Nullable;

/// What style sheets say of what is drawn in a view of bytes, read from texts that are never seen: each has the style
/// classes that the same octets have in a [ByteView].
final class ByteInks extends Group {

    private final Map<String, TextExt> texts = new HashMap<>();
    private final Runnable change;

    /// How octets are drawn.
    ///
    /// @param edge what surrounds them; null for nothing
    /// @param ground what lies behind them; null for nothing
    /// @param line what runs under them
    record Ink(
            Paint fill,
            @Nullable Paint edge,
            Font font,
            @Nullable Paint ground,
            Underline line) {}

    /// A line under octets: straight, in a wave, or of dashes and the space between them.
    ///
    /// @param paint null where there is none
    record Underline(@Nullable Paint paint, boolean wave, double dash, double space) {}

    /// @param change runs when a style sheet says something else
    ByteInks(Runnable change) {
        this.change = change;
        setVisible(false);
        setManaged(false);
    }

    Ink of(Role role, ByteStyle.Flag flag) {
        return switch (flag) {
            case NONE -> of(RoleStyle.styleClass(role));
            case COVERED -> of(RoleStyle.styleClass(role) + " flagged");
            case BROKEN -> of(RoleStyle.styleClass(role) + " broken");
        };
    }

    /// @param classes style classes, with spaces between them
    Ink of(String classes) {
        TextExt text = texts.computeIfAbsent(classes, this::text);
        Number radius = text.getUnderlineWaveRadius();
        Number[] dashes = text.getUnderlineDashArray();
        boolean dashed = dashes != null && dashes.length > 1;
        return new Ink(
                text.getFill(),
                text.getStroke(),
                text.getFont(),
                text.getBackgroundColor(),
                new Underline(
                        text.getUnderlineColor(),
                        radius != null && radius.doubleValue() > 0,
                        dashed ? dashes[0].doubleValue() : 0,
                        dashed ? dashes[1].doubleValue() : 0));
    }

    private TextExt text(String classes) {
        TextExt text = new TextExt("0");
        text.getStyleClass().addAll(List.of(classes.split(" ")));
        getChildren().add(text);
        text.applyCss();
        text.fillProperty().addListener(changed -> change.run());
        return text;
    }
}
