package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.ui.kit.TypedText.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    private final List<Change> changes = new ArrayList<>();
    private final TypedText typed = new TypedText(changes::add);

    private String text() {
        return typed.text().get();
    }

    private void type(String characters) {
        characters.chars().forEach(c -> typed.insert(Character.toString(c)));
    }

    @Test
    void whatIsTypedReplacesTheSelectionAndTheCaretIsBehindIt() {
        type("abc");
        typed.select(1, 2);
        typed.insert("XY");

        assertThat(text()).isEqualTo("aXYc");
        assertThat(typed.caret().get()).isEqualTo(3);
        assertThat(typed.selected()).isEmpty();
        assertThat(changes.getLast()).isEqualTo(new Change(1, "b", "XY"));
    }

    @Test
    void aWordThatWasTypedIsUndoneAtOnceAndRedone() {
        type("http");
        typed.moveTo(0, false);
        type("x");
        typed.undo();
        assertThat(text()).isEqualTo("http");
        typed.undo();
        assertThat(text()).isEmpty();
        typed.undo();
        typed.redo();
        typed.redo();
        typed.redo();
        assertThat(text()).isEqualTo("xhttp");
    }

    @Test
    void afterANewChangeNothingIsRedone() {
        type("ab");
        typed.undo();
        type("c");
        typed.redo();

        assertThat(text()).isEqualTo("c");
    }

    @Test
    void aReplacementElsewhereLeavesTheCaretAtItsCharacters() {
        typed.replaceAll("id=250&page=1");
        typed.select(7, 11);
        typed.replace(3, 6, "7");

        assertThat(text()).isEqualTo("id=7&page=1");
        assertThat(typed.selected()).isEqualTo("page");
        typed.replace(3, 4, "7");
        assertThat(changes).hasSize(2);
    }

    @Test
    void deletingTakesTheSelectionElseWhatIsBetweenCaretAndPlace() {
        typed.replaceAll("abcdef");
        typed.select(1, 3);
        typed.delete(0);
        assertThat(text()).isEqualTo("adef");
        typed.delete(typed.next(typed.caret().get()));
        assertThat(text()).isEqualTo("aef");
        typed.moveTo(0, false);
        typed.delete(typed.previous(0));
        assertThat(text()).isEqualTo("aef");
    }

    @Test
    void theCaretGoesByCharactersAndByWords() {
        typed.replaceAll("http://é😀.test/a");

        assertThat(typed.next(8)).as("past both halves of a pair").isEqualTo(10);
        assertThat(typed.previous(10)).isEqualTo(8);
        assertThat(typed.nextWord(0)).isEqualTo(7);
        assertThat(typed.previousWord(10)).isEqualTo(7);
        assertThat(typed.nextWord(15)).isEqualTo(16);
        assertThat(typed.nextWord(17)).isEqualTo(17);
        typed.moveTo(99, true);
        assertThat(typed.caret().get()).isEqualTo(text().length());
    }

    @Test
    void aPlaceBeforeSomeChangesIsFoundAfterThem() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            UrlDrift drift = new UrlDrift();
            TypedText other = new TypedText(drift::add);
            other.replaceAll("a".repeat(10) + "MARK" + "b".repeat(10));
            drift.clear();
            for (int step = random.nextInt(5); step > 0; step--) {
                int mark = other.text().get().indexOf("MARK");
                boolean front = random.nextBoolean();
                int from = front ? random.nextInt(mark + 1) : mark + 4;
                int to = front ? mark : other.text().get().length();
                int start = from + random.nextInt(Math.max(1, to - from));
                int end = start + random.nextInt(to - start + 1);
                other.replace(start, end, "x".repeat(random.nextInt(4)));
            }
            int mark = other.text().get().indexOf("MARK");
            assertThat(drift.now(new Range(10, 14))).contains(new Range(mark, mark + 4));
            assertThat(drift.before(mark + 1)).isEqualTo(11);
        }
    }

    @Test
    void charactersThatAChangeCutsIntoAreNotFound() {
        UrlDrift drift = new UrlDrift();
        drift.add(new Change(2, "abc", ""));

        assertThat(drift.now(new Range(3, 9))).isEmpty();
        assertThat(drift.now(new Range(0, 9))).contains(new Range(0, 6));
        assertThat(drift.now(new Range(0, 2))).contains(new Range(0, 2));
        assertThat(drift.before(2)).isEqualTo(5);
        UrlDrift typed = new UrlDrift();
        typed.add(new Change(2, "", "abc"));
        assertThat(typed.now(new Range(2, 2))).as("an empty part is filled").contains(new Range(2, 5));
    }
}
