package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.HttpRole;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
final class RolePopoverTest {

    private static RolePopover of(Bytes octets) {
        Explanation explained = new Explanation(
                HttpRole.BODY,
                new Explanation.About("body", "", false, Optional.empty()),
                new Explanation.Token(new Range(0, octets.length()), List.of(new Run("PUT…", HttpRole.BODY))),
                List.of(),
                "",
                List.of());
        return Fx.fromFx(() -> new RolePopover(explained, octets, Texts.of(Locale.ENGLISH)));
    }

    private static List<Button> buttons(RolePopover popover) {
        HBox actions = (HBox) popover.getChildren().getLast();
        return actions.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private static String copied(Button button) {
        return Fx.fromFx(() -> {
            button.fire();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    @Test
    void theOctetsAreCopiedAsTextOrAsNumbers() {
        List<Button> buttons = buttons(of(Bytes.latin1("PUT")));
        assertThat(buttons.stream().map(RolePopoverTest::copied)).containsExactly("PUT", "50 55 54");
    }

    /// As numbers, these octets do not fit in the memory of a test.
    @Test
    void aLongBodyBecomesTextOnlyWhenSomebodyCopiesIt() {
        assertThat(buttons(of(Bytes.wrap(new byte[64 << 20])))).hasSize(2);
    }
}
