package byteglass.ui.inspect;

import byteglass.texts.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The heads of the tabs side by side, one of them chosen, each with its key.
public final class TabStrip extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /// By place.
    private final List<TabHead> heads = new ArrayList<>();

    private Runnable onKey = () -> {};

    public TabStrip() {
        sceneProperty().subscribe((old, now) -> heads.forEach(head -> move(head, old, now)));
    }

    /// Puts a tab in its place among the others. The first one is chosen.
    void add(DetailTab tab, Texts texts) {
        TabHead head = new TabHead(tab, group, texts);
        heads.add(head);
        heads.sort(Comparator.comparing(each -> each.tab().place()));
        getChildren().setAll(heads);
        if (group.getSelectedToggle() == null) {
            group.selectToggle(head);
        }
        move(head, null, getScene());
    }

    /// Runs whenever another tab is chosen.
    void onChoice(Runnable choice) {
        Pieces.onChoice(group, choice);
    }

    /// Runs after a tab was chosen by its key.
    void onKey(Runnable action) {
        onKey = action;
    }

    DetailTab chosen() {
        return ((TabHead) group.getSelectedToggle()).tab();
    }

    void forEach(Consumer<DetailTab> action) {
        heads.forEach(head -> action.accept(head.tab()));
    }

    /// The keys and labels of all tabs, for those who have not chosen anything yet.
    List<Node> hints() {
        return heads.stream().flatMap(head -> head.hint().stream()).toList();
    }

    /// Takes a tab's key from one scene to another.
    private void move(TabHead head, @Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.getAccelerators().remove(head.key());
        }
        if (to != null) {
            to.getAccelerators().put(head.key(), () -> {
                group.selectToggle(head);
                onKey.run();
            });
        }
    }
}
