package byteglass.ui.traffic;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// Turns keys and the wheel into commands of the model. Letters act only while the list has the keyboard.
final class TrafficInput {

    private final TrafficModel model;
    private final double lineHeight;

    /// Lines that the wheel was turned by and that are not scrolled yet; less than one.
    private double turned;

    TrafficInput(TrafficModel model, double lineHeight) {
        this.model = model;
        this.lineHeight = lineHeight;
    }

    /// @param open what Enter does
    /// @param detach what Enter with Shift does
    void pressed(KeyEvent key, Runnable open, Runnable detach) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        int page = Math.max(1, model.extent().get().capacity() - 1);
        switch (key.getCode()) {
            case UP, K -> model.selectBy(-1);
            case DOWN, J -> model.selectBy(1);
            case PAGE_UP -> model.selectBy(-page);
            case PAGE_DOWN -> model.selectBy(page);
            case HOME -> model.selectFirst();
            case END -> model.followNewest();
            case G -> {
                if (key.isShiftDown()) {
                    model.selectLast();
                } else {
                    model.selectFirst();
                }
            }
            case ENTER -> (key.isShiftDown() ? detach : open).run();
            default -> {
                return;
            }
        }
        key.consume();
    }

    void turned(ScrollEvent wheel) {
        if (wheel.getDeltaY() == 0) {
            return;
        }
        turned -= switch (wheel.getTextDeltaYUnits()) {
            case LINES -> wheel.getTextDeltaY();
            case PAGES -> wheel.getTextDeltaY() * model.extent().get().capacity();
            case NONE -> wheel.getDeltaY() / lineHeight;
        };
        long lines = (long) turned;
        turned -= lines;
        model.scrollBy(lines);
        wheel.consume();
    }
}
