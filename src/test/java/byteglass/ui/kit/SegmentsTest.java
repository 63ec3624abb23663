package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class SegmentsTest {

    private final List<Integer> told = new ArrayList<>();
    private final Segments<Integer> segments = Fx.fromFx(() -> {
        Segments<Integer> made = new Segments<>();
        made.offer(List.of(8, 16, 32), String::valueOf);
        made.onChoice(told::add);
        return made;
    });

    private ToggleButton button(int index) {
        return (ToggleButton) segments.getChildren().get(index);
    }

    @Test
    void oneIsAlwaysChosen() {
        Fx.onFx(() -> {
            assertThat(segments.chosen()).isEqualTo(8);
            button(0).fire();
            assertThat(segments.chosen()).isEqualTo(8);
            button(2).fire();
            assertThat(segments.chosen()).isEqualTo(32);
            segments.choose(16);
            assertThat(button(1).isSelected()).isTrue();
            segments.choose(99);
            assertThat(segments.chosen()).isEqualTo(16);
        });
        assertThat(told).contains(32, 16).endsWith(16);
    }

    @Test
    void theyAreLabelledAndSpoken() {
        Fx.onFx(() -> {
            segments.label(count -> count + "!");
            segments.speak(count -> count + " per row");
            assertThat(button(1).getText()).isEqualTo("16!");
            assertThat(button(1).getAccessibleText()).isEqualTo("16 per row");
        });
    }
}
