package byteglass.ui.inspect;

import byteglass.texts.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The heads of the tabs side by side, one of them chosen, each with its key.
public final class TabStrip extends HBox {

    /// Puts Raw beside Hex.
    static final String PAIR = "Shortcut+Back Slash";

    private final ToggleGroup group = new ToggleGroup();

    /// By place.
    private final List<TabHead> heads = new ArrayList<>();

    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    private final BooleanProperty paired = new SimpleBooleanProperty();
    private final FontIcon link = new FontIcon("fth-link-2");
    private Runnable onKey = () -> {};

    public TabStrip() {
        setAlignment(Pos.CENTER_LEFT);
        link.getStyleClass().add("tab-link");
        paired.subscribe(both -> {
            heads.forEach(head -> head.pair(both));
            arrange();
        });
        sceneProperty().subscribe((old, now) -> keys.forEach((key, action) -> move(key, action, old, now)));
    }

    /// Puts a tab in its place among the others. The first one is chosen.
    void add(DetailTab tab, Texts texts) {
        TabHead head = new TabHead(tab, group, texts);
        heads.add(head);
        heads.sort(Comparator.comparing(each -> each.tab().place()));
        arrange();
        if (group.getSelectedToggle() == null) {
            group.selectToggle(head);
        }
        head.setOnAction(pressed -> paired.set(false));
        key(tab.place().shortcut(), () -> {
            group.selectToggle(head);
            paired.set(false);
            onKey.run();
        });
    }

    /// Whether Raw and Hex are chosen together. Choosing a tab, also one of them, ends that.
    BooleanProperty paired() {
        return paired;
    }

    /// Chooses Raw and Hex together, or ends that.
    void pair() {
        boolean bytes = chosen().place().isBytes();
        if (!bytes) {
            choose(DetailTab.Place.RAW);
        }
        paired.set(!bytes || !paired.get());
    }

    /// Puts the heads in order, and between two that are chosen together a link.
    private void arrange() {
        getChildren().setAll(heads);
        int hex = heads.stream().map(head -> head.tab().place()).toList().indexOf(DetailTab.Place.HEX);
        if (paired.get() && hex > 0) {
            getChildren().add(hex, link);
        }
    }

    /// Gives a key of the window something to do.
    void key(String combination, Runnable action) {
        KeyCombination key = KeyCombination.valueOf(combination);
        keys.put(key, action);
        move(key, action, null, getScene());
    }

    /// Chooses a tab; whether it is the one that was chosen before.
    boolean choose(DetailTab.Place place) {
        boolean before = chosen().place() == place;
        heads.stream().filter(head -> head.tab().place() == place).forEach(group::selectToggle);
        return before;
    }

    /// Chooses a tab in which one sees what is selected, unless the chosen one is such.
    void reach() {
        if (!chosen().place().isSelectionSeen()) {
            choose(DetailTab.Place.RAW);
        }
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

    /// Takes a key from one scene to another.
    private static void move(KeyCombination key, Runnable action, @Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.getAccelerators().remove(key);
        }
        if (to != null) {
            to.getAccelerators().put(key, action);
        }
    }
}
