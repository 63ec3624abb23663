package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.texts.Texts;
import byteglass.ui.inspect.ByteLook.Switch;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ByteLookTest {

    private final ByteLook look = new ByteLook();

    private List<Switch> on() {
        return Stream.of(Switch.values()).filter(each -> look.of(each).get()).toList();
    }

    @Test
    void lineEndsAreShownAndLongLinesBrokenUntilSomebodyWantsOtherwise() {
        assertThat(on()).containsExactly(Switch.LINE_ENDS, Switch.WRAP);
        assertThat(look.perRow().get()).isEqualTo(16);
    }

    @Test
    void eachSwitchHasAKeyOfItsOwnThatTurnsIt() {
        for (Switch each : Switch.values()) {
            boolean before = look.of(each).get();
            Objects.requireNonNull(look.keys().get(each.key())).run();
            assertThat(look.of(each).get()).isEqualTo(!before);
        }
        assertThat(look.keys()).hasSameSizeAs(Switch.values());
    }

    @Test
    void eachSwitchHasALabel() {
        Texts texts = Texts.of(Locale.ENGLISH);

        assertThat(Switch.values())
                .allSatisfy(each -> assertThat(texts.has(each.textKey())).isTrue());
    }
}
