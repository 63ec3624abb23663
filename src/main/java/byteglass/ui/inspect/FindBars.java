package byteglass.ui.inspect;

import byteglass.http.Direction;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

/// Where one looks for octets, or goes to some, in whatever view: over all views of an exchange, and closed at first.
///
/// In a view that shows no octets as they are, such as Parts, what is selected shows where a match is.
public final class FindBars extends VBox {

    private final FindBar find = new FindBar();
    private final GoToBar goTo = new GoToBar();

    public FindBars() {
        getStyleClass().add("find-bars");
        getChildren().setAll(find, goTo);
    }

    /// @param pane in which the keys act
    /// @param reach runs before one of them opens, so that a view is shown that shows what is selected
    /// @param closed runs after one of them closed
    void install(Linked linked, Node pane, Runnable reach, Runnable closed) {
        find.install(linked.finder(), linked.texts(), closed);
        goTo.install(linked.finder(), linked.texts(), closed);
        for (Direction direction : Direction.values()) {
            linked.selection().of(direction).subscribe(range -> find.refresh());
        }
        Keys.install(
                pane,
                Map.of(
                        KeyCombination.valueOf("Shortcut+F"),
                        opening(linked, reach, find::open),
                        KeyCombination.valueOf("Shortcut+G"),
                        opening(linked, reach, goTo::open),
                        KeyCombination.valueOf("F3"),
                        linked.finder()::next,
                        KeyCombination.valueOf("Shift+F3"),
                        linked.finder()::previous));
    }

    private static Runnable opening(Linked linked, Runnable reach, Runnable open) {
        return () -> {
            if (linked.selection().side().get() != null) {
                reach.run();
                open.run();
            }
        };
    }
}
