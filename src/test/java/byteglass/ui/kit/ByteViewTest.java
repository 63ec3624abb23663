package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import byteglass.dissect.Spans;
import byteglass.http.Arrivals;
import byteglass.http.HttpRole;
import byteglass.ui.kit.ByteNotes.Mark;
import byteglass.ui.kit.BytePage.EndMark;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Fx.class)
class ByteViewTest {

    private static final Bytes REQUEST = Bytes.latin1("GET /a HTTP/1.1\r\nX: b c\n\r\nbody of two\r\nlines\rend");
    private static final Executor WORKERS = Executors.newVirtualThreadPerTaskExecutor();

    private final ByteView view = Fx.fromFx(() -> new ByteView(WORKERS));
    private final Stage stage = Fx.fromFx(Stage::new);

    @BeforeEach
    void show() {
        Fx.onFx(() -> {
            Scene scene = new Scene(view, 540, 400);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
            view.focusTarget().requestFocus();
        });
    }

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
    }

    private static BytePage page(Bytes raw, long start) {
        var spans = new Spans.Builder<>(HttpRole.values());
        HttpRole[] roles = {HttpRole.METHOD, HttpRole.SP, HttpRole.PATH, HttpRole.SP, HttpRole.VERSION};
        int[] ends = {3, 4, 6, 7, 15};
        for (int i = 0; i < ends.length && start == 0; i++) {
            spans.to(Math.min(ends[i], raw.length()), roles[i]);
        }
        spans.to((int) start + raw.length(), HttpRole.BODY);
        return new BytePage(raw, start, spans.build(), ByteNotes.NONE, null);
    }

    private static ByteNotes broken(Range... ranges) {
        return new ByteNotes(List.of(ranges), List.of(), List.of());
    }

    private void open(BytePage page) {
        Fx.onFx(() -> view.open(page));
        Fx.until("the page", () -> {
            view.layout();
            return shownText().length() >= Math.min(200, page.bytes().length());
        });
    }

    private String shownText() {
        ByteArea area = (ByteArea) view.focusTarget();
        return area.getText();
    }

    private void press(KeyCode key, boolean shift, boolean shortcut) {
        Fx.onFx(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Node target = view.focusTarget();
                target.fireEvent(new KeyEvent(type, "", "", key, shift, shortcut, false, false));
            }
        });
    }

    @Test
    void everyOctetIsOneCharacterOfItsRow() {
        open(page(REQUEST, 0));

        assertThat(Fx.fromFx(this::shownText).split("\n"))
                .containsExactly("GET·/a·HTTP/1.1␍␊", "X: b c␊", "␍␊", "body of two␍␊", "lines␍end");
    }

    @Test
    void whatIsSelectedInBytesThatAreOpenedAnewStaysSelected() {
        Bytes large = Bytes.latin1("line\n".repeat(8000));
        open(page(large, 0));
        Fx.onFx(() -> {
            view.open(page(large, 0));
            view.select(new Range(20, 24));
        });
        Fx.until("the selection", () -> view.selection().get().equals(new Range(20, 24)));
        Fx.onFx(() -> view.open(page(large, 0)));
        Fx.until("the start", () -> view.selection().get().equals(Range.at(0)));
    }

    @Test
    void aSelectionOfOctetsComesBackAsItIs() {
        open(page(REQUEST, 0));

        for (int start = 0; start < REQUEST.length(); start++) {
            for (int end = start + 1; end <= REQUEST.length(); end++) {
                Range range = new Range(start, end);
                Fx.onFx(() -> view.select(range));
                assertThat(view.selection().get()).isEqualTo(range);
            }
        }
    }

    @Test
    void theKeyboardSelectsAndCopiesExactOctets() {
        open(page(Bytes.latin1("a\0\r\n\u00e9\u0085b"), 0x100));

        press(KeyCode.A, false, true);
        press(KeyCode.C, false, true);

        assertThat(view.selection().get()).isEqualTo(new Range(0x100, 0x107));
        assertThat(Fx.fromFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("a\0\r\n\u00e9\u0085b");
    }

    @Test
    void theCaretMovesOverLineEndsAsOverAnyOctet() {
        open(page(REQUEST, 0));

        Fx.onFx(() -> view.select(Range.at(15)));
        press(KeyCode.RIGHT, true, false);
        assertThat(view.selection().get()).isEqualTo(new Range(15, 16));
        press(KeyCode.RIGHT, true, false);
        assertThat(view.selection().get()).isEqualTo(new Range(15, 17));
    }

    @Test
    void theCaretsRowIsSpokenWithItsOffsetAndLineEnds() {
        open(page(REQUEST, 0));
        Fx.onFx(() -> view.select(Range.at(18)));

        assertThat(view.focusTarget().getAccessibleText()).isEqualTo("0x0011 X: b c LF");
    }

    @Test
    void lineEndsAndSpacesAreShownOnDemandButLoneLineEndsAlways() {
        BytePage plain = page(REQUEST, 0);
        open(new BytePage(plain.bytes(), 0, plain.spans(), broken(new Range(23, 24)), null));
        assertThat(marks()).containsExactly("CR", "LF", "LF", "CR", "LF", "CR", "LF", "CR");

        Fx.onFx(() -> {
            view.lineEnds().set(false);
            view.spaces().set(true);
        });

        assertThat(marks()).containsExactly("LF");
        assertThat(Fx.fromFx(this::shownText)).contains("body·of·two");
    }

    private List<String> marks() {
        return Fx.fromFx(() -> {
            view.applyCss();
            view.layout();
            return view.lookupAll(".control-mark").stream()
                    .map(mark -> ((ControlMark) mark).getText())
                    .toList();
        });
    }

    @Test
    void aLineOfSeventyThousandOctetsIsBrokenIntoRowsThatFit() {
        open(page(Bytes.latin1("a".repeat(70_001)), 0));

        List<Double> widths = Fx.fromFx(() -> view.lookupAll(".paragraph-text").stream()
                .map(row -> row.getBoundsInParent().getMaxX())
                .toList());
        assertThat(widths)
                .hasSizeLessThan(40)
                .allSatisfy(width -> assertThat(width).isLessThan(540));
        Fx.onFx(() -> view.select(new Range(69_999, 70_001)));
        assertThat(view.selection().get()).isEqualTo(new Range(69_999, 70_001));
    }

    @Test
    void withoutWrappingALineIsOneRow() {
        open(page(Bytes.latin1("a".repeat(300)), 0));
        Fx.onFx(() -> {
            view.wrap().set(false);
            view.layout();
        });

        assertThat(Fx.fromFx(this::shownText)).isEqualTo("a".repeat(300));
    }

    @Test
    void bytesThatArriveLaterLeaveTheCaretWhereItIs() {
        open(page(Bytes.latin1("one\r\ntw"), 0));
        Fx.onFx(() -> view.select(new Range(2, 6)));
        Bytes more = Bytes.latin1("one\r\ntwo\r\n");
        Fx.onFx(() -> view.show(new BytePage(
                more, 0, page(more, 0).spans(), ByteNotes.NONE, new EndMark("waiting for more bytes", false))));

        assertThat(view.selection().get()).isEqualTo(new Range(2, 6));
        assertThat(Fx.fromFx(this::shownText)).endsWith("waiting for more bytes");
        press(KeyCode.END, false, true);
        assertThat(view.selection().get()).isEqualTo(Range.at(10));
    }

    @Test
    void numbersStandAtTheEndsOfTheirRowsAndAreNoOctets() {
        BytePage plain = page(REQUEST, 0);
        List<Mark> marks = new ArrayList<>(List.of(new Mark(3, 2, Severity.ERROR), new Mark(0, 1, Severity.DANGER)));
        for (int i = 0; i < 9; i++) {
            marks.add(new Mark(20, 3 + i, Severity.NOTE));
        }
        open(new BytePage(plain.bytes(), 0, plain.spans(), ByteNotes.NONE.with(marks), null));

        assertThat(Fx.fromFx(() -> view.lookupAll(".number-mark").stream()
                        .map(mark -> ((Label) mark).getText())
                        .toList()))
                .containsExactly("1", "2", "3", "4", "5", "…");
        for (int start = 0; start < REQUEST.length(); start++) {
            Range range = new Range(start, start + 1);
            Fx.onFx(() -> view.select(range));
            assertThat(view.selection().get()).isEqualTo(range);
        }
    }

    @Test
    void singleControlsAreNamedInBoxesAndManyAreNot() {
        Bytes raw = Bytes.latin1("GET /\0a\1\2\3\4\5b \177");
        var spans = new Spans.Builder<>(HttpRole.values());
        spans.to(raw.length(), HttpRole.UNPARSED);
        open(new BytePage(raw, 0, spans.build(), ByteNotes.NONE, null));

        assertThat(marks()).containsExactly("NUL", "DEL");
        assertThat(Fx.fromFx(this::shownText)).contains("a␁␂␃␄␅b");
    }

    @Test
    void bytesThatAreBrokenAreTintedAndThoseThatAreCoveredKeepTheirColour() {
        BytePage plain = page(REQUEST, 0);
        open(new BytePage(
                plain.bytes(),
                0,
                plain.spans(),
                new ByteNotes(List.of(new Range(4, 5)), List.of(new Range(0, 5)), List.of()),
                null));

        assertThat(styled(".flagged")).containsExactly("GET", "·");
        assertThat(styled(".broken")).containsExactly("/");
        assertThat(Fx.fromFx(() -> ((Text) view.lookup(".broken")).getFill()))
                .isNotEqualTo(Fx.fromFx(() -> ((Text) view.lookup(".flagged")).getFill()));
    }

    private List<String> styled(String selector) {
        return Fx.fromFx(() -> view.lookupAll(selector).stream()
                .map(text -> ((Text) text).getText())
                .toList());
    }

    @Test
    void octetsInViewHaveAPlaceOnTheScreen() {
        open(page(REQUEST, 0));
        Fx.until("bounds", () -> view.onScreen(new Range(4, 6)).isPresent());
        var path = Fx.fromFx(() -> view.onScreen(new Range(4, 6)).orElseThrow());
        var later = Fx.fromFx(() -> view.onScreen(new Range(17, 18)).orElseThrow());

        assertThat(path.getWidth()).isGreaterThan(8);
        assertThat(later.getMinY()).isGreaterThan(path.getMinY());
        assertThat(Fx.fromFx(() -> view.onScreen(new Range(500, 501)))).isEmpty();
        assertThat(Fx.fromFx(() -> view.prefHeight(-1))).isEqualTo(5 * 20 + 8.0);
    }

    /// The colour of what lies behind an octet, over its middle.
    private int behind(long offset) {
        return Fx.fromFx(() -> {
            stage.getScene().getRoot().layout();
            var place = view.screenToLocal(
                    view.onScreen(new Range(offset, offset + 1)).orElseThrow());
            return stage.getScene()
                    .snapshot(null)
                    .getPixelReader()
                    .getArgb((int) place.getCenterX(), (int) place.getMinY() + 3);
        });
    }

    @Test
    void whatIsSelectedAndWhatWasFoundLieOnGroundsOfTheirOwn() {
        open(page(Bytes.latin1("a-a-a-a-"), 0));
        Fx.until("bounds", () -> view.onScreen(new Range(0, 1)).isPresent());
        int plain = behind(1);
        Fx.onFx(() -> {
            view.mark(
                    new ByteMarks(range -> List.of(new Range(1, 2), new Range(3, 4), new Range(5, 6)), Arrivals.NONE));
            view.select(new Range(3, 4));
        });
        int found = behind(1);
        int selected = behind(3);

        assertThat(found).isNotIn(plain, selected).isEqualTo(behind(5));
        assertThat(selected).isNotEqualTo(plain);
        assertThat(behind(7)).isEqualTo(plain);
        Fx.onFx(() -> view.mark(ByteMarks.NONE));
        assertThat(behind(1)).isEqualTo(plain);
    }

    @Test
    void whatWasFoundManyTimesIsMarkedWhereItStandsAlsoInALongLineThatIsScrolledSideways() {
        open(page(Bytes.latin1("ab".repeat(2000)), 0));
        Fx.onFx(() -> {
            view.wrap().set(false);
            view.layout();
        });
        Fx.until("one row of a thousand", () -> shownText().length() > 4000);
        Fx.onFx(() -> {
            view.mark(new ByteMarks(
                    range -> LongStream.range(range.start(), range.end())
                            .filter(offset -> offset % 2 == 0)
                            .mapToObj(offset -> new Range(offset, offset + 1))
                            .toList(),
                    Arrivals.NONE));
            view.select(new Range(901, 902));
        });
        Fx.until("bounds", () -> {
            view.layout();
            return view.onScreen(new Range(896, 903)).isPresent();
        });

        assertThat(behind(898)).isEqualTo(behind(896)).isNotEqualTo(behind(897));
        assertThat(behind(899)).isEqualTo(behind(897));
    }

    @Test
    void whatStandsStillIsNotDrawnAgain() throws InterruptedException {
        open(page(REQUEST, 0));
        AtomicInteger asked = new AtomicInteger();
        Fx.onFx(() -> {
            view.mark(new ByteMarks(
                    range -> {
                        asked.incrementAndGet();
                        return List.of();
                    },
                    Arrivals.NONE));
            view.select(new Range(4, 6));
        });
        int before = -1;
        for (int i = 0; i < 100 && before != asked.get(); i++) {
            before = asked.get();
            Thread.sleep(100);
        }

        assertThat(asked.get()).isPositive().isEqualTo(before);
    }

    @Test
    void theOffsetOfTheSelectedLineIsLitUp() {
        open(page(REQUEST, 0));
        Fx.onFx(() -> view.select(new Range(18, 20)));

        Fx.until("the offset", () -> {
            view.layout();
            return view.lookupAll(".byte-offset").stream()
                    .filter(offset -> offset.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
                    .map(offset -> ((Label) offset).getText())
                    .toList()
                    .equals(List.of("0011"));
        });
    }

    @Test
    void withoutLineEndsControlsArePicturesOfOneCell() {
        Bytes raw = Bytes.latin1("GET /\0a\r\n");
        var spans = new Spans.Builder<>(HttpRole.values());
        spans.to(raw.length(), HttpRole.UNPARSED);
        Fx.onFx(() -> view.lineEnds().set(false));
        open(new BytePage(raw, 0, spans.build(), ByteNotes.NONE, null));

        assertThat(marks()).isEmpty();
        assertThat(Fx.fromFx(this::shownText)).startsWith("GET /␀a");
    }

    @Test
    void whatStandsAboveASelectionIsShownAsSoonAsThereIsRoom() {
        open(page(REQUEST, 0));
        Fx.onFx(() -> {
            stage.setHeight(120);
            view.getScene().getRoot().layout();
            view.select(new Range(48, 49));
        });
        Fx.onFx(() -> stage.setHeight(600));
        Fx.until("the first row", () -> {
            view.layout();
            return view.onScreen(new Range(0, 1)).isPresent();
        });
    }

    @Test
    void whatIsSelectedBeforeItIsShownIsSelectedWhenItIs() {
        Bytes raw = Bytes.latin1("0123456789\r\n".repeat(4000));
        Fx.onFx(() -> {
            view.open(page(raw, 0));
            view.select(new Range(24_000, 24_004));
        });
        Fx.until("the selection", () -> {
            view.layout();
            return view.selection().get().equals(new Range(24_000, 24_004));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsColouredAndNothingInTheStyleSheetIsAmiss(Theme theme) {
        try (StyleProblems problems = new StyleProblems()) {
            Fx.onFx(() -> theme.apply(stage.getScene()));
            BytePage plain = page(REQUEST, 0);
            open(new BytePage(
                    plain.bytes(),
                    0,
                    plain.spans(),
                    broken(new Range(23, 24)),
                    new EndMark("closed after 49 of 4,096 bytes", true)));
            Fx.snapshot(stage.getScene(), Path.of("target/snapshots/bytes-" + theme + ".png"));
            assertThat(Fx.fromFx(() -> view.lookupAll(".role-method").stream()
                            .map(node -> ((Text) node).getText())
                            .collect(Collectors.joining())))
                    .isEqualTo("GET");
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void aClosedWindowIsForgotten() {
        WeakReference<ByteView> shown = Fx.fromFx(() -> {
            ByteView other = new ByteView(WORKERS);
            Stage window = new Stage();
            window.setScene(new Scene(other, 300, 200));
            window.show();
            window.close();
            // the platform itself remembers the window that was active last
            window.setScene(null);
            return new WeakReference<>(other);
        });
        Fx.until("the view is forgotten", () -> {
            System.gc();
            return shown.refersTo(null);
        });
    }
}
