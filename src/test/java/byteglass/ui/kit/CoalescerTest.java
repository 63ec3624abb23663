package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CoalescerTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();
    private final Coalescer coalescer = new Coalescer(waiting::add);

    @Test
    void aThousandSignalsAreOneRunOfTheLast() {
        for (int i = 1; i <= 1000; i++) {
            String name = "run " + i;
            coalescer.signal(() -> ran.add(name));
        }
        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(ran).containsExactly("run 1000");
    }

    @Test
    void aSignalDuringARunIsANewRun() {
        coalescer.signal(() -> {
            ran.add("first");
            coalescer.signal(() -> ran.add("second"));
        });
        waiting.remove().run();
        assertThat(ran).containsExactly("first");
        waiting.remove().run();
        assertThat(ran).containsExactly("first", "second");
        assertThat(waiting).isEmpty();
    }
}
