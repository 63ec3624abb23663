package byteglass.ui.kit;

import byteglass.ui.kit.UrlBreakdown.Lit;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does in a [UrlField]: puts the caret, selects, lights the part that it is at, scrolls.
final class UrlPointer {

    private final UrlModel model;
    private final UrlField field;

    UrlPointer(UrlModel model, UrlField field) {
        this.model = model;
        this.field = field;
    }

    void install() {
        field.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        field.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        field.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        field.addEventHandler(MouseEvent.MOUSE_EXITED, exited -> model.pointed().set(null));
        field.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /// Labels stand in the field, too, and have their own way.
    private boolean isMine(MouseEvent event) {
        return event.getTarget() == field;
    }

    private void pressed(MouseEvent event) {
        field.requestFocus();
        // a pane that scrolls would take the focus
        event.consume();
        if (!isMine(event) || !event.isPrimaryButtonDown()) {
            return;
        }
        switch (event.getClickCount()) {
            case 1 -> model.typed().moveTo(field.placeAt(event.getX(), event.getY()), event.isShiftDown());
            case 2 -> at(event).map(Lit::chars).ifPresent(model::select);
            default -> model.typed().select(0, model.typed().text().get().length());
        }
    }

    private void dragged(MouseEvent event) {
        if (isMine(event) && event.isPrimaryButtonDown() && event.getClickCount() <= 1) {
            model.typed().moveTo(field.placeAt(event.getX(), event.getY()), true);
        }
    }

    private void moved(MouseEvent event) {
        if (isMine(event)) {
            model.pointed().set(at(event).orElse(null));
        }
    }

    /// What of the URL the pointer is at.
    private Optional<Lit> at(MouseEvent event) {
        var character = field.characterAt(event.getX(), event.getY());
        return character.isEmpty()
                ? Optional.empty()
                : model.breakdown().get().litAt(model.before(character.getAsInt()));
    }

    private void scrolled(ScrollEvent event) {
        if (field.scroll(event.getDeltaY())) {
            event.consume();
        }
    }
}
