package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Dissector;
import byteglass.http.Request;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class HexViewTest {

    private static final Bytes REQUEST = Bytes.latin1("POST /a HTTP/1.1\r\nHost: b\r\n\r\n");
    private static final long HUGE = 2L << 30;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);
    private final HexView view = Fx.fromFx(HexView::new);
    private final Scene scene = Fx.fromFx(() -> {
        Scene made = new Scene(new StackPane(view), 700, 300);
        Theme.DARK.apply(made);
        stage.setScene(made);
        stage.show();
        return made;
    });

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    private HexContent content(Bytes loaded, long length) {
        Request request = Dissector.request(loaded);
        BytesReader zeros = (start, count) -> {
            byte[] read = new byte[count];
            read[count - 1] = (byte) 0xee;
            return Bytes.wrap(read);
        };
        return new HexContent(
                new PagedBytes(loaded, length, zeros, workers, Platform::runLater),
                new ByteRoles(request.dissection().spans()),
                new ByteNotes(List.of(new Range(4, 5)), List.of(new Range(5, 7)), List.of()));
    }

    private void open(HexContent content) {
        Fx.onFx(() -> {
            view.open(content);
            view.requestFocus();
        });
        layout();
    }

    private void layout() {
        Fx.onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void press(KeyCode key, boolean shift, boolean control) {
        Fx.onFx(() -> view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false)));
        layout();
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, boolean shift) {
        Fx.onFx(() -> view.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null)));
    }

    private Range selected() {
        return Fx.fromFx(() -> view.selection().get());
    }

    @Test
    void theMouseSelectsInBothColumns() {
        open(content(REQUEST, REQUEST.length()));
        HexGrid grid = new HexGrid(16);
        mouse(MouseEvent.MOUSE_PRESSED, grid.cell(2) + 5, 10, false);
        assertThat(selected()).isEqualTo(Range.at(2));
        mouse(MouseEvent.MOUSE_DRAGGED, grid.cell(3) + 5, 30, false);
        assertThat(selected()).isEqualTo(new Range(2, 20));
        mouse(MouseEvent.MOUSE_PRESSED, grid.text(7) + 2, 10, false);
        assertThat(selected()).isEqualTo(Range.at(7));
        mouse(MouseEvent.MOUSE_PRESSED, grid.text(9) + 2, 10, true);
        assertThat(selected()).isEqualTo(new Range(7, 10));
    }

    @Test
    void theKeyboardSelects() {
        open(content(REQUEST, REQUEST.length()));
        press(KeyCode.RIGHT, true, false);
        press(KeyCode.DOWN, true, false);
        assertThat(selected()).isEqualTo(new Range(0, 17));
        press(KeyCode.A, false, true);
        assertThat(selected()).isEqualTo(new Range(0, REQUEST.length()));
    }

    @Test
    void aRowIsSpokenWithItsOffsetItsOctetsAndItsText() {
        open(content(REQUEST, REQUEST.length()));
        press(KeyCode.DOWN, false, false);
        assertThat(Fx.fromFx(view::getAccessibleText))
                .isEqualTo("0x0010 0D 0A 48 6F 73 74 3A 20 62 0D 0A 0D 0A;  CR  LF Host: b CR  LF  CR  LF ");
    }

    @Test
    void theEndOfTwoGigabytesIsReadWhenItIsSeen() {
        open(content(REQUEST, HUGE));
        press(KeyCode.END, false, true);
        Fx.until(
                "the last octet",
                () -> Objects.requireNonNull(view.getAccessibleText()).contains("EE;"));
        assertThat(selected()).isEqualTo(Range.at(HUGE));
        Fx.onFx(() -> view.select(new Range(HUGE / 2, HUGE / 2 + 3)));
        layout();
        assertThat(Fx.fromFx(() -> view.onScreen(new Range(HUGE / 2, HUGE / 2 + 1))))
                .isPresent();
        assertThat(Fx.fromFx(() -> view.onScreen(Range.at(0)))).isEmpty();
    }

    @Test
    void aRowHasFewerOctetsWhereThereIsNoRoomForMore() {
        open(content(REQUEST, REQUEST.length()));
        Fx.onFx(() -> view.perRow(32));
        layout();
        assertThat(Fx.fromFx(() -> view.perRow().get())).isEqualTo(16);
        Fx.onFx(() -> stage.setWidth(400));
        Fx.until("less room", () -> view.perRow().get() == 8);
        Fx.onFx(() -> stage.setWidth(1100));
        Fx.until("more room", () -> view.perRow().get() == 32);
    }

    @Test
    void anOctetHasTheColourOfItsRoleAndItsFlaw() {
        open(content(REQUEST, REQUEST.length()));
        WritableImage picture = Fx.fromFx(() -> scene.snapshot(null));
        HexGrid grid = new HexGrid(16);
        assertThat(near(picture, grid.cell(0), Color.web("#C787F4"))).isTrue();
        assertThat(near(picture, grid.cell(4), Color.web("#FF6966"))).isTrue();
        assertThat(near(picture, grid.cell(0), Color.web("#FF6966"))).isFalse();
    }

    /// Whether a cell of the first row holds a colour.
    private static boolean near(WritableImage picture, double x, Color wanted) {
        for (int i = (int) x; i < x + 22; i++) {
            for (int j = 4; j < 24; j++) {
                Color seen = picture.getPixelReader().getColor(i, j);
                double distance = Math.abs(seen.getRed() - wanted.getRed())
                        + Math.abs(seen.getGreen() - wanted.getGreen())
                        + Math.abs(seen.getBlue() - wanted.getBlue());
                if (distance < 0.1) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void moreOfTheSameMessageLeavesTheCaretWhereItIs() {
        open(content(REQUEST, REQUEST.length()));
        press(KeyCode.DOWN, false, false);
        Fx.onFx(() -> view.show(content(REQUEST, HUGE)));
        assertThat(selected()).isEqualTo(Range.at(16));
        Bounds there = Fx.fromFx(() -> view.onScreen(new Range(16, 40)).orElseThrow());
        assertThat(there.getHeight()).isEqualTo(HexGrid.ROW);
    }
}
