package byteglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.ui.kit.Fx;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class PaneCycleTest {

    private final Button first = new Button("first");
    private final Button second = new Button("second");
    private final Button third = new Button("third");
    private final HBox one = new HBox(new Label("words"), new HBox(first));
    private final HBox two = new HBox(second);
    private final HBox three = new HBox(third);
    private final HBox empty = new HBox(new Label("nothing to focus"));
    private final Scene scene = new Scene(new HBox(one, two, empty, three));
    private final PaneCycle cycle = new PaneCycle(List.of(one, two, empty, three));

    @Test
    void theFocusGoesAroundInOrder() {
        Fx.onFx(() -> {
            first.requestFocus();
            cycle.move(scene, 1);
            assertThat(scene.getFocusOwner()).isSameAs(second);
            cycle.move(scene, 1);
            assertThat(scene.getFocusOwner()).isSameAs(third);
            cycle.move(scene, 1);
            assertThat(scene.getFocusOwner()).isSameAs(first);
        });
    }

    @Test
    void backwardsItGoesFromTheFirstToTheLast() {
        Fx.onFx(() -> {
            first.requestFocus();
            cycle.move(scene, -1);
            assertThat(scene.getFocusOwner()).isSameAs(third);
        });
    }

    @Test
    void aPaneThatIsNotShownIsPassedOver() {
        Fx.onFx(() -> {
            two.setVisible(false);
            first.requestFocus();
            cycle.move(scene, 1);
            assertThat(scene.getFocusOwner()).isSameAs(third);
        });
    }
}
