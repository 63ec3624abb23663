package byteglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.texts.Texts;
import byteglass.ui.urls.BreakdownModel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComposeModelTest {

    private final ComposeModel model =
            new ComposeModel(() -> new BreakdownModel(Texts.of(Locale.ENGLISH), Runnable::run, Runnable::run, false));

    private List<String> tabs() {
        return model.tabs().stream().map(BreakdownModel::asTyped).toList();
    }

    private String current() {
        BreakdownModel tab = model.current().get();
        return tab == null ? "-" : tab.asTyped();
    }

    @Test
    void aTabIsOpenedBehindTheOthersAndShown() {
        assertThat(current()).isEqualTo("-");
        model.open("http://a/");
        model.open("http://b/");

        assertThat(tabs()).containsExactly("http://a/", "http://b/");
        assertThat(current()).isEqualTo("http://b/");
        model.show(model.tabs().getFirst());
        assertThat(current()).isEqualTo("http://a/");
    }

    @Test
    void whereATabIsClosedTheNextOneIsShownOrTheLast() {
        model.open("a");
        model.open("b");
        model.open("c");
        model.show(model.tabs().get(1));
        model.closeCurrent();
        assertThat(current()).isEqualTo("c");
        model.closeCurrent();
        assertThat(current()).isEqualTo("a");
        model.closeCurrent();
        assertThat(current()).isEqualTo("-");
        model.closeCurrent();
        assertThat(tabs()).isEmpty();
    }

    @Test
    void aTabThatIsNotShownIsClosedWithoutMovingOn() {
        model.open("a");
        model.open("b");
        BreakdownModel first = model.tabs().getFirst();
        model.close(first);
        model.close(first);

        assertThat(tabs()).containsExactly("b");
        assertThat(current()).isEqualTo("b");
    }

    @Test
    void closedTabsAreOpenedAgainWhereTheyStoodTheLastFirst() {
        model.open("a");
        model.open("b");
        model.open("c");
        model.close(model.tabs().getFirst());
        model.close(model.tabs().getFirst());
        model.reopen();
        assertThat(tabs()).containsExactly("b", "c");
        assertThat(current()).isEqualTo("b");
        model.reopen();
        assertThat(tabs()).containsExactly("a", "b", "c");
        assertThat(model.canReopen()).isFalse();
        model.reopen();
        assertThat(tabs()).hasSize(3);
    }

    @Test
    void aTabIsOpenedAgainWithWhatWasTypedInIt() {
        model.open("http://a/");
        Objects.requireNonNull(model.current().get()).url().typed().replaceAll("http://b/");
        model.closeCurrent();
        model.reopen();

        assertThat(current()).isEqualTo("http://b/");
    }
}
