package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class ReadStripTest {

    private static final Arrivals READS = new Arrivals.Builder()
            .add(0, 0)
            .add(37, 2_013_000)
            .add(500, 2_100_000)
            .build();

    private final ReadStrip strip = Fx.fromFx(ReadStrip::new);
    private final List<Range> picked = new ArrayList<>();

    @BeforeEach
    void show() {
        Fx.onFx(() -> {
            Scene scene = new Scene(new StackPane(strip), 600, 30);
            Theme.LIGHT.apply(scene);
            strip.onPick(range -> {
                picked.add(range);
                strip.select(range);
            });
            strip.show(READS, 1000, read -> "read " + read);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void press(KeyCode... keys) {
        Fx.onFx(() -> {
            for (KeyCode key : keys) {
                strip.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
        });
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                5,
                x,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    @Test
    void theKeyboardGoesFromReadToRead() {
        press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.HOME, KeyCode.END);

        Range first = new Range(0, 37);
        Range second = new Range(37, 500);
        Range third = new Range(500, 1000);
        assertThat(picked).containsExactly(first, second, third, third, second, first, third);
        assertThat(strip.getAccessibleHelp()).isEqualTo("read 2");
    }

    @Test
    void theMouseChoosesTheReadUnderIt() {
        Fx.onFx(() -> {
            strip.fireEvent(mouse(MouseEvent.MOUSE_MOVED, 1));
            strip.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 1));
            strip.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 590));
        });

        assertThat(picked).containsExactly(new Range(0, 37), new Range(500, 1000));
    }

    @Test
    void withoutReadsNothingIsChosen() {
        Fx.onFx(() -> strip.show(Arrivals.NONE, 0, read -> ""));
        press(KeyCode.END, KeyCode.RIGHT);

        assertThat(picked).isEmpty();
    }
}
