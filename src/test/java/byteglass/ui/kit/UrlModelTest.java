package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.ui.kit.UrlBreakdown.Lit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UrlModelTest {

    private static final String FULL = "http://user:secret@www.luffycity.com:80/news/index.html?id=250&page=1#top";

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final UrlModel model = new UrlModel(workers::add, Runnable::run);

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    private UrlBreakdown breakdown() {
        return model.breakdown().get();
    }

    private String part(UrlPart part) {
        return breakdown().range(part).map(breakdown()::text).orElse("-");
    }

    private String lit() {
        Lit lit = model.lit().get();
        return lit == null ? "" : lit.part() + " " + breakdown().text(lit.chars());
    }

    @Test
    void aUrlHasEightParts() {
        model.show(FULL);

        assertThat(breakdown().parts()).containsExactly(UrlPart.values());
        assertThat(List.of(UrlPart.values()).stream().map(this::part))
                .containsExactly(
                        "http",
                        "//",
                        "user:secret",
                        "www.luffycity.com",
                        "80",
                        "/news/index.html",
                        "id=250&page=1",
                        "top");
        assertThat(breakdown().pathSegments().stream().map(breakdown()::text)).containsExactly("news", "index.html");
    }

    @Test
    void whatIsAbsentIsNotWhatIsEmpty() {
        model.show("http://a");
        assertThat(breakdown().parts()).containsExactly(UrlPart.SCHEME, UrlPart.MARK, UrlPart.SERVER, UrlPart.PATH);
        assertThat(part(UrlPart.QUERY)).isEqualTo("-");
        model.show("http://@:/?#");
        assertThat(breakdown().parts()).containsExactly(UrlPart.values());
        assertThat(part(UrlPart.QUERY)).isEmpty();
        model.show("");
        assertThat(breakdown().parts()).isEmpty();
    }

    @Test
    void partsAreRangesOfCharactersAlsoWhereOctetsAreMore() {
        model.show("http://bücher.example/路径/😀?名=值&\ud800#ß");
        work();

        assertThat(part(UrlPart.SERVER)).isEqualTo("bücher.example");
        assertThat(breakdown().pathSegments().stream().map(breakdown()::text)).containsExactly("路径", "😀");
        assertThat(part(UrlPart.QUERY)).isEqualTo("名=值&\ud800");
        assertThat(part(UrlPart.FRAGMENT)).isEqualTo("ß");
        assertThat(breakdown().wideCount()).isGreaterThan(4);
        assertThat(breakdown().shown(new Range(0, breakdown().text().length()))).contains("名=值&\ufffd#ß");
    }

    @Test
    void whateverIsTypedEachCharacterHasItsPartAndThePartsTile() {
        Random random = new Random(11);
        String alphabet = "http://a:@/?#[]=&%41é😀\ud83d \\.é\t";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "http://" : "");
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            UrlBreakdown url = UrlBreakdown.of(text.toString());
            for (int at = 0; at < text.length(); at++) {
                Lit lit = url.litAt(at).orElseThrow();
                assertThat(lit.part()).isEqualTo(UrlPart.of(url.roleAt(at)));
                assertThat(url.range(lit.part()).orElseThrow().contains(lit.chars()))
                        .as(text.toString())
                        .isTrue();
                url.isBroken(at);
            }
            assertThat(url.litAt(text.length())).isEmpty();
        }
    }

    @Test
    void theCaretLightsWhatItIsAtWhileOneEdits() {
        model.show(FULL);
        model.typed().moveTo(FULL.indexOf("index"), false);
        assertThat(lit()).isEmpty();

        model.editing().set(true);
        assertThat(lit()).isEqualTo("PATH index.html");
        model.typed().moveTo(FULL.indexOf("250") + 1, false);
        assertThat(lit()).isEqualTo("QUERY 250");
        model.typed().moveTo(FULL.indexOf("page"), false);
        assertThat(lit()).isEqualTo("QUERY page");
        model.typed().moveTo(FULL.indexOf("@"), false);
        assertThat(lit()).isEqualTo("CREDENTIALS user:secret");
        model.typed().moveTo(FULL.length(), false);
        assertThat(lit()).isEqualTo("FRAGMENT top");
    }

    @Test
    void thePointerGoesBeforeWhatIsEditedAndThatBeforeTheCaret() {
        model.show(FULL);
        model.editing().set(true);
        model.attended().set(new Lit(UrlPart.PATH, new Range(40, 44)));
        assertThat(lit()).isEqualTo("PATH news");
        model.pointed().set(new Lit(UrlPart.PORT, new Range(37, 39)));
        assertThat(lit()).isEqualTo("PORT 80");
        model.pointed().set(null);
        model.attended().set(null);
        assertThat(lit()).isEqualTo("SCHEME http");
    }

    @Test
    void aPointerThatRestsDoesNotKeepTheLightFromWhereTheKeysLead() {
        model.show(FULL);
        model.editing().set(true);
        Lit port = new Lit(UrlPart.PORT, new Range(37, 39));
        model.pointed().set(port);
        model.typed().moveTo(FULL.indexOf("index"), false);
        assertThat(lit()).isEqualTo("PATH index.html");
        model.pointed().set(port);
        model.attended().set(new Lit(UrlPart.PATH, new Range(40, 44)));
        assertThat(lit()).isEqualTo("PATH news");
        model.pointed().set(port);
        assertThat(lit()).as("once it moves").isEqualTo("PORT 80");
    }

    @Test
    void aLongUrlIsTakenApartElsewhereAndWhatIsTypedMeanwhileIsInItsPlace() {
        String url = "http://a/?x=1&" + "y=2&".repeat(5000) + "z=3";
        model.show(url);
        assertThat(breakdown().text()).as("nothing yet").isEmpty();
        work();
        assertThat(breakdown().text()).isEqualTo(url);

        Range last = new Range(url.length() - 1, url.length());
        model.typed().moveTo(7, false);
        model.typed().insert("b");
        assertThat(breakdown().text())
                .as("the old one until the worker is done")
                .isEqualTo(url);
        assertThat(model.before(8)).as("a character that was there").isEqualTo(7);
        model.replace(last, "33");
        assertThat(model.typed().text().get()).startsWith("http://ba/").endsWith("&z=33");
        work();
        assertThat(breakdown().text()).isEqualTo(model.typed().text().get());
    }

    @Test
    void onlyTheNewestOfManyKeystrokesIsTakenApart() {
        model.show("http://a/?" + "x".repeat(5000));
        model.typed().moveTo(Integer.MAX_VALUE, false);
        for (int i = 0; i < 50; i++) {
            model.typed().insert("y");
        }
        assertThat(workers).hasSize(1);
        work();
        assertThat(breakdown().text()).endsWith("y".repeat(50));
        model.show("http://b");
        assertThat(breakdown().text()).isEqualTo("http://b");
    }

    @Test
    void aUrlThatMayNotBeEditedStaysAsItIs() {
        model.show(FULL);
        model.editable().set(false);
        model.replace(new Range(0, 4), "https");

        assertThat(model.typed().text().get()).isEqualTo(FULL);
        model.select(new Range(0, 4));
        assertThat(model.typed().selected()).isEqualTo("http");
    }

    @Test
    void charactersThatBelongInNoUrlAreMarked() {
        model.show("http:\\\\a b%zz");

        assertThat(breakdown().isBroken(5)).isTrue();
        assertThat(breakdown().isBroken(7)).isFalse();
        assertThat(breakdown().isBroken(8)).isTrue();
        assertThat(breakdown().isBroken(10)).isTrue();
        assertThat(breakdown().shown(new Range(7, 10))).isEqualTo("a·b");
    }

    @Test
    void whatWouldNotBeSeenIsShownAsAPicture() {
        String text = "\t\n\r \u202e\u2028\u200b\ud800x\udc00😀\u00a0é中";

        assertThat(Glyphs.of(text, 0, text.length())).isEqualTo("␉␊␍·\ufffd\ufffd\ufffd\ufffdx\ufffd😀␣é中");
    }

    @Test
    void rowsAreFoundWithoutAWalkAndCutNoPair() {
        UrlRows rows = new UrlRows("abc😀defgh", 4);

        assertThat(rows.count()).isEqualTo(3);
        assertThat(rows.start(1)).isEqualTo(3);
        assertThat(rows.rowOf(3)).isEqualTo(1);
        assertThat(rows.rowOf(99)).isEqualTo(2);
        assertThat(rows.end(2)).isEqualTo(10);
        assertThat(new UrlRows("", 4).count()).isEqualTo(1);
        assertThat(new UrlRows("", 4).rowOf(0)).isZero();
    }
}
