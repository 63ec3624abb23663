package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.ui.kit.TimeBar.Kind;
import byteglass.ui.kit.TimeBar.Stretch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class TimeBarTest {

    private static final TimeScale SCALE = new TimeScale(0, 1_000);

    private static TimeBar shown(Kind kind, long start, long end, String words) {
        return Fx.fromFx(() -> {
            TimeBar bar = new TimeBar();
            Theme.DARK.apply(new Scene(new Pane(bar), 600, 100));
            bar.show(SCALE, new Stretch(kind, start, end), words);
            bar.applyCss();
            bar.resize(500, 24);
            bar.layout();
            return bar;
        });
    }

    private static Node drawn(TimeBar bar) {
        return bar.getChildrenUnmodifiable().getFirst();
    }

    private static Label words(TimeBar bar) {
        return (Label) bar.getChildrenUnmodifiable().getLast();
    }

    private static double right(Node node) {
        return node.getLayoutX() + node.getLayoutBounds().getWidth();
    }

    @Test
    void aBarStandsWhereItsTimesAre() {
        TimeBar bar = shown(Kind.MOVING, 200, 600, "");
        assertThat(drawn(bar).getLayoutX()).isEqualTo(100);
        assertThat(right(drawn(bar))).isEqualTo(300);
    }

    @Test
    void theShortestTimeCanBeSeenEvenAtTheEnd() {
        TimeBar bar = shown(Kind.MOVING, 1_000, 1_000, "");
        assertThat(drawn(bar).getLayoutBounds().getWidth()).isEqualTo(2);
        assertThat(right(drawn(bar))).isEqualTo(500);
    }

    @Test
    void wordsStandBehindTheBarWhereTheyHaveRoomAndElseBeforeIt() {
        TimeBar early = shown(Kind.WAITING, 0, 100, "344 bytes");
        assertThat(words(early).getLayoutX()).isGreaterThan(right(drawn(early)));
        TimeBar late = shown(Kind.WAITING, 900, 1_000, "344 bytes");
        assertThat(right(words(late))).isLessThan(drawn(late).getLayoutX());
        TimeBar all = shown(Kind.WAITING, 0, 1_000, "344 bytes");
        assertThat(words(all).getLayoutBounds().getWidth()).isZero();
    }

    @Test
    void withoutABarThereAreOnlyWords() {
        TimeBar bar = shown(Kind.NONE, 500, 500, "not reached");
        assertThat(drawn(bar).isVisible()).isFalse();
        assertThat(words(bar).getLayoutX()).isZero();
    }

    @Test
    void anAxisLeavesOutMarksThatHaveNoRoom() {
        for (double width : new double[] {60, 200, 800}) {
            TimeAxis axis = Fx.fromFx(() -> {
                TimeAxis made = new TimeAxis();
                Theme.DARK.apply(new Scene(new Pane(made), 900, 100));
                made.show(new TimeScale(0, 1_234_567));
                made.applyCss();
                made.resize(width, 16);
                made.layout();
                return made;
            });
            double free = 0;
            for (Node mark : axis.getChildrenUnmodifiable()) {
                if (mark.isVisible()) {
                    assertThat(mark.getLayoutX()).isGreaterThanOrEqualTo(free);
                    free = right(mark);
                }
            }
            assertThat(free).isBetween(1.0, width);
        }
    }
}
