package byteglass.ui.urls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownRowsTest {

    private static List<String> rows(String letters) {
        return letters.isEmpty() ? List.of() : List.of(letters.split(""));
    }

    @ParameterizedTest
    @CsvSource({
        "abcde, aBcDe, 1, 4",
        "abc, abcde, 3, 5",
        "abcde, abXYZW, 2, 6",
        "abcde, ab, 2, 2",
        "abc, xyz, 0, 3",
        "abc, '', 0, 0",
        "'', abc, 0, 3"
    })
    void whatIsOtherIsOneChange(String before, String after, int from, int to) {
        ShownRows<String> list = new ShownRows<>();
        list.show(rows(before));
        List<String> heard = new ArrayList<>();
        list.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                heard.add(change.getFrom() + "-" + change.getTo());
            }
        });
        list.show(rows(after));
        assertThat(list).containsExactlyElementsOf(rows(after));
        assertThat(heard).containsExactly(from + "-" + to);
    }

    @Test
    void whatIsTheSameIsNoChange() {
        ShownRows<String> list = new ShownRows<>();
        list.show(rows("abc"));
        list.addListener((ListChangeListener<String>) change -> {
            throw new AssertionError("a change");
        });
        list.show(rows("abc"));
        assertThat(list).containsExactly("a", "b", "c");
    }
}
