package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.kit.ByteSurface;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Explains the byte that the mouse rests on, or with F1 the one at the caret. Space pins what is said, Esc closes it.
/// It goes where the mouse goes elsewhere, and where other bytes are shown.
final class Explaining {

    private static final double GAP = 6;

    /// How long one has to bring the mouse over to it.
    private static final Duration WAY = Duration.millis(300);

    private final ByteSurface bytes;
    private final Explainer explainer;
    private final Texts texts;
    private final Popup popup = new Popup();
    private final PauseTransition leaving = new PauseTransition(WAY);
    private @Nullable Side side;
    private @Nullable RolePopover shown;
    private boolean pinned;

    Explaining(ByteSurface bytes, Texts texts) {
        this.bytes = bytes;
        this.texts = texts;
        explainer = new Explainer(texts);
        popup.setHideOnEscape(false);
        popup.setAutoFix(false);
        leaving.setOnFinished(end -> close());
        bytes.hovered().subscribe(offset -> hovered(offset));
        bytes.focusTarget().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        bytes.focusTarget().sceneProperty().subscribe(scene -> close());
        bytes.focusTarget().focusedProperty().subscribe(focused -> close());
    }

    /// Explains other bytes from now on.
    void of(@Nullable Side next) {
        side = next;
        close();
    }

    private void hovered(@Nullable Long offset) {
        if (offset != null && !pinned) {
            leaving.stop();
            show(offset);
        } else if (!pinned) {
            leaving.playFromStart();
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case F1 -> {
                pinned = false;
                show(bytes.caret());
            }
            case ESCAPE -> {
                if (!popup.isShowing()) {
                    return;
                }
                close();
            }
            case SPACE -> {
                if (!popup.isShowing()) {
                    return;
                }
                pinned = !pinned;
                if (shown != null) {
                    shown.pinned(pinned);
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void show(long offset) {
        Side here = side;
        Scene scene = bytes.focusTarget().getScene();
        if (here == null || scene == null || scene.getWindow() == null) {
            return;
        }
        Optional<Explanation> explained = explainer.of(here, offset);
        Optional<Bounds> place = explained
                .flatMap(each -> bytes.onScreen(each.token().range()))
                .or(() -> bytes.onScreen(Range.at(offset)));
        if (explained.isPresent() && place.isPresent()) {
            shown = new RolePopover(
                    explained.get(),
                    RolePopover.octets(here, explained.get().token().range()),
                    texts);
            shown.setOnMouseEntered(over -> leaving.stop());
            shown.setOnMouseExited(out -> hovered(null));
            popup.getContent().setAll(shown);
            bytes.focusTarget().setAccessibleHelp(explained.get().spoken());
            place(scene.getWindow(), shown, place.get());
        }
    }

    /// Under the octets, or over them where there is no room.
    private void place(Window window, RolePopover content, Bounds octets) {
        popup.show(window, octets.getMinX(), octets.getMaxY() + GAP);
        content.applyCss();
        content.autosize();
        double height = content.prefHeight(-1);
        double width = content.prefWidth(-1);
        Rectangle2D screen = Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        double right = Math.min(screen.getMaxX(), window.getX() + window.getWidth());
        boolean under = octets.getMaxY() + GAP + height <= screen.getMaxY();
        popup.setX(Math.max(window.getX(), Math.min(octets.getMinX() - GAP, right - width - GAP)));
        popup.setY(under ? octets.getMaxY() + GAP : octets.getMinY() - GAP - height);
    }

    private void close() {
        pinned = false;
        leaving.stop();
        popup.hide();
    }

    /// What is said at the moment.
    Optional<RolePopover> shown() {
        return popup.isShowing() ? Optional.ofNullable(shown) : Optional.empty();
    }
}
