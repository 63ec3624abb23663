package byteglass.ui.kit;

import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a [UrlField]: those of any text field.
final class UrlKeys {

    private final UrlModel model;
    private final TypedText typed;
    private final UrlField field;

    UrlKeys(UrlModel model, UrlField field) {
        this.model = model;
        this.typed = model.typed();
        this.field = field;
    }

    void install() {
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        field.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        field.setInputMethodRequests(new Composed());
        field.setOnInputMethodTextChanged(this::composed);
    }

    private void pressed(KeyEvent key) {
        if (key.isAltDown() || (key.isMetaDown() && !key.isShortcutDown())) {
            return;
        }
        boolean done = key.isShortcutDown() ? shortcut(key) : moved(key) || changed(key);
        if (done) {
            key.consume();
        }
    }

    private boolean shortcut(KeyEvent key) {
        int caret = typed.caret().get();
        if (key.isShiftDown() && key.getCode().isLetterKey() && key.getCode() != KeyCode.Z) {
            return false;
        }
        switch (key.getCode()) {
            case A -> typed.select(0, typed.text().get().length());
            case C, INSERT -> copy();
            case X -> cut();
            case V -> paste();
            case Z -> undo(key.isShiftDown());
            case Y -> undo(true);
            case LEFT -> typed.moveTo(typed.previousWord(caret), key.isShiftDown());
            case RIGHT -> typed.moveTo(typed.nextWord(caret), key.isShiftDown());
            case HOME -> typed.moveTo(0, key.isShiftDown());
            case END -> typed.moveTo(Integer.MAX_VALUE, key.isShiftDown());
            case BACK_SPACE -> delete(typed.previousWord(caret));
            case DELETE -> delete(typed.nextWord(caret));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moved(KeyEvent key) {
        int caret = typed.caret().get();
        boolean extend = key.isShiftDown();
        boolean selected = typed.selectionStart() < typed.selectionEnd() && !extend;
        switch (key.getCode()) {
            case LEFT -> typed.moveTo(selected ? typed.selectionStart() : typed.previous(caret), extend);
            case RIGHT -> typed.moveTo(selected ? typed.selectionEnd() : typed.next(caret), extend);
            case HOME -> typed.moveTo((int) field.caretRow().start(), extend);
            case END -> typed.moveTo((int) field.caretRow().end(), extend);
            case UP -> typed.moveTo(Math.max(0, caret - field.columns()), extend);
            case DOWN -> typed.moveTo(caret + field.columns(), extend);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean changed(KeyEvent key) {
        int caret = typed.caret().get();
        switch (key.getCode()) {
            case BACK_SPACE -> delete(typed.previous(caret));
            case DELETE -> {
                if (key.isShiftDown()) {
                    cut();
                } else {
                    delete(typed.next(caret));
                }
            }
            case INSERT -> {
                if (key.isShiftDown()) {
                    paste();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isEditable() {
        return model.editable().get();
    }

    private void delete(int place) {
        if (isEditable()) {
            typed.delete(place);
        }
    }

    private void undo(boolean again) {
        if (isEditable()) {
            if (again) {
                typed.redo();
            } else {
                typed.undo();
            }
        }
    }

    private void copy() {
        if (!typed.selected().isEmpty()) {
            Clip.put(typed.selected());
        }
    }

    private void cut() {
        copy();
        if (isEditable() && !typed.selected().isEmpty()) {
            typed.insert("");
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (isEditable() && text != null) {
            typed.insert(text);
        }
    }

    private void typed(KeyEvent key) {
        String text = key.getCharacter();
        boolean command = (key.isControlDown() || key.isMetaDown()) && !key.isAltDown();
        // Enter, Tab, Escape and the like are commands of others
        if (isEditable() && !command && !text.isEmpty() && text.charAt(0) >= ' ' && text.charAt(0) != 0x7f) {
            typed.insert(text);
            key.consume();
        }
    }

    private void composed(InputMethodEvent event) {
        if (isEditable() && !event.getCommitted().isEmpty()) {
            typed.insert(event.getCommitted());
            event.consume();
        }
    }

    /// What an input method asks: where to show its candidates.
    private final class Composed implements InputMethodRequests {

        @Override
        public Point2D getTextLocation(int offset) {
            return field.localToScreen(0, field.getHeight());
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return typed.caret().get();
        }

        @Override
        public void cancelLatestCommittedText() {
            typed.undo();
        }

        @Override
        public String getSelectedText() {
            return typed.selected();
        }
    }
}
