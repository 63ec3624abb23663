package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.texts.Texts;
import byteglass.ui.inspect.FindingsModel.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FindingsModelTest {

    private final MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));
    private final FindingsModel model = new FindingsModel();

    private void show(long id, Bytes request) {
        Exchange like = Exchanges.answered(request);
        model.show(reader.read(new Exchange(
                id,
                like.origin(),
                like.connection(),
                1,
                like.at(),
                like.request(),
                Exchanges.capture(Exchanges.BAD_REQUEST, Ending.COMPLETE),
                like.timeline(),
                Ending.COMPLETE)));
    }

    private List<Integer> numbers() {
        return model.rows().stream().map(FindingRow::number).toList();
    }

    private int selected() {
        return Objects.requireNonNull(model.selected().get()).number();
    }

    @Test
    void theFirstFindingIsSelectedAndOpen() {
        show(1, Exchanges.SMUGGLING);
        assertThat(selected()).isEqualTo(1);
        assertThat(model.isOpen(model.rows().getFirst())).isTrue();
        assertThat(model.isOpen(model.rows().get(1))).isFalse();
    }

    @Test
    void dangersAreErrorsToTheFilterAndNumbersStay() {
        show(1, Exchanges.SMUGGLING);
        assertThat(model.count(Filter.ALL)).isEqualTo(6);
        assertThat(model.count(Filter.ERRORS)).isEqualTo(2);
        assertThat(model.count(Filter.WARNINGS)).isEqualTo(2);
        assertThat(model.count(Filter.NOTES)).isEqualTo(2);
        model.filter(Filter.WARNINGS);
        assertThat(numbers()).containsExactly(3, 4);
        assertThat(selected()).isEqualTo(3);
        model.filter(Filter.ALL);
        assertThat(numbers()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(selected()).isEqualTo(3);
    }

    @Test
    void oneStepsAroundAmongWhatIsToBeSeen() {
        show(1, Exchanges.SMUGGLING);
        model.step(-1);
        assertThat(selected()).isEqualTo(6);
        model.step(1);
        assertThat(selected()).isEqualTo(1);
        model.filter(Filter.NOTES);
        model.step(1);
        model.step(1);
        assertThat(selected()).isEqualTo(5);
    }

    @Test
    void anExchangeThatIsLoadedAgainKeepsWhatIsSelectedAndOpen() {
        show(1, Exchanges.SMUGGLING);
        model.step(1);
        model.toggle(model.rows().get(1));
        show(1, Exchanges.SMUGGLING);
        assertThat(selected()).isEqualTo(2);
        assertThat(model.isOpen(model.rows().get(1))).isTrue();
        show(2, Exchanges.SMUGGLING);
        assertThat(selected()).isEqualTo(1);
        assertThat(model.isOpen(model.rows().get(1))).isFalse();
    }

    @Test
    void openingIsToldOnce() {
        show(1, Exchanges.SMUGGLING);
        int before = model.turns().get();
        model.open(model.rows().get(1), true);
        model.open(model.rows().get(1), true);
        assertThat(model.turns().get()).isEqualTo(before + 1);
    }

    @Test
    void closedFindingsSayWhyTheyMatterWhileTheyAreFew() {
        show(1, Exchanges.SMUGGLING);
        assertThat(model.isTelling(model.rows().getFirst())).isTrue();
        assertThat(model.isTelling(model.rows().getLast())).as("a note").isFalse();
        show(2, Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\n".repeat(50) + "\r\n"));
        assertThat(model.isTelling(model.rows().getFirst())).isFalse();
    }

    @Test
    void whereNothingWasFoundNothingIsSelected() {
        show(1, Exchanges.SMUGGLING);
        Exchange good = Exchanges.answered(Bytes.latin1("GET / HTTP/1.1\r\nHost: a.test\r\n\r\n"));
        model.show(reader.read(good));
        assertThat(model.rows()).isEmpty();
        assertThat(model.selected().get()).isNull();
        model.step(1);
        assertThat(model.selected().get()).isNull();
    }
}
