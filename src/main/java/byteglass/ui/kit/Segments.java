package byteglass.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Several things side by side, of which one is chosen: always one, also when it is pressed again. The first one is at
/// first. There is something to choose from once [#offer] was called.
public final class Segments<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private Consumer<T> choice = value -> {};

    public Segments() {
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((property, old, now) -> {
            if (now == null) {
                group.selectToggle(old);
            } else if (old != null) {
                choice.accept(value(now));
            }
        });
    }

    /// Offers these, in this order.
    public void offer(List<T> values, Function<? super T, String> label) {
        group.getToggles().clear();
        getChildren().clear();
        for (T value : values) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setUserData(value);
            getChildren().add(button);
        }
        label(label);
        group.selectToggle(group.getToggles().getFirst());
    }

    /// Labels them anew.
    public void label(Function<? super T, String> label) {
        group.getToggles().forEach(toggle -> ((ToggleButton) toggle).setText(label.apply(value(toggle))));
    }

    /// What a screen reader says in place of the labels.
    public void speak(Function<? super T, String> words) {
        group.getToggles().forEach(toggle -> ((ToggleButton) toggle).setAccessibleText(words.apply(value(toggle))));
    }

    public T chosen() {
        return value(group.getSelectedToggle());
    }

    /// Chooses one of those that are offered.
    public void choose(T wanted) {
        group.getToggles().stream()
                .filter(toggle -> value(toggle).equals(wanted))
                .forEach(group::selectToggle);
    }

    /// Tells what is chosen whenever that changes.
    public void onChoice(Consumer<T> consumer) {
        choice = consumer;
    }

    @SuppressWarnings("unchecked")
    private T value(Toggle toggle) {
        return (T) toggle.getUserData();
    }
}
