package byteglass.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What the mouse does in a [HexView]: it selects from octet to octet, with Shift from the caret on, and rests on some.
final class HexMouse {

    /// How long it rests on an octet before that is told.
    private static final Duration REST = Duration.millis(350);

    private final HexView view;
    private final ReadOnlyObjectWrapper<@Nullable Long> hovered = new ReadOnlyObjectWrapper<>();
    private final PauseTransition resting = new PauseTransition(REST);
    private long pressed;

    HexMouse(HexView view) {
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, this::left);
    }

    /// The octet it rests on; null while it moves or is elsewhere.
    ReadOnlyObjectProperty<@Nullable Long> hovered() {
        return hovered.getReadOnlyProperty();
    }

    private void pressed(MouseEvent mouse) {
        view.requestFocus();
        if (mouse.getButton() == MouseButton.PRIMARY) {
            long octet = view.nearest(mouse.getX(), mouse.getY());
            pressed = mouse.isShiftDown() ? view.cursor().anchor() : octet;
            view.go(mouse.isShiftDown() ? HexCursor.across(pressed, octet) : HexCursor.at(octet), octet);
        }
    }

    private void dragged(MouseEvent mouse) {
        if (mouse.isPrimaryButtonDown()) {
            long octet = view.nearest(mouse.getX(), mouse.getY());
            view.go(HexCursor.across(pressed, octet), octet);
        }
    }

    private void moved(MouseEvent mouse) {
        hovered.set(null);
        resting.setOnFinished(rested -> hovered.set(view.octetAt(mouse.getX(), mouse.getY())));
        resting.playFromStart();
    }

    private void left(MouseEvent mouse) {
        hovered.set(null);
        resting.stop();
    }
}
