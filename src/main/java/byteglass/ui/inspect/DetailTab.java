package byteglass.ui.inspect;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// A tab of the detail pane. Other features give theirs to [InspectController#add] through the composition.
///
/// @param view what is shown beneath the tabs
/// @param show takes what is selected whenever the tab is chosen, and whenever there is something new of it
/// @param focusTarget what takes the focus when one goes into the view
/// @param mark what stands behind the label, kept true by its owner
public record DetailTab(
        Place place, Node view, Consumer<Inspected> show, Supplier<? extends Node> focusTarget, Optional<Node> mark) {

    /// A tab with a label alone.
    public DetailTab(Place place, Node view, Consumer<Inspected> show, Supplier<? extends Node> focusTarget) {
        this(place, view, show, focusTarget, Optional.empty());
    }

    /// Where a tab stands, hence its key; those that do not exist leave no gap.
    public enum Place {
        PARTS,
        RAW,
        HEX,
        URL,
        TIMELINE,
        REPLY,
        FINDINGS;

        /// Its label is the text `inspect.tab.KEY`.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it shows bytes as they are: two such places can be shown together.
        boolean isBytes() {
            return this == RAW || this == HEX;
        }

        /// Whether it shows which octets are selected, in whatever form.
        boolean isSelectionSeen() {
            return this != URL;
        }

        /// `Alt+1` for the first, whether the others are there or not.
        String shortcut() {
            return "Alt+" + (ordinal() + 1);
        }
    }
}
