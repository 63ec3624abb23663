package byteglass.ui.inspect;

import byteglass.http.Direction;
import byteglass.texts.Texts;

/// Says in words what is selected in the side that is looked at, for the status bar; not while a view is
/// shown that does not show it.
final class SelectionWords {

    private final InspectModel model;
    private final ByteSelection selection;
    private final Texts texts;
    private final SelectionText words;

    SelectionWords(InspectModel model, ByteSelection selection, Texts texts) {
        this.model = model;
        this.selection = selection;
        this.texts = texts;
        words = new SelectionText(texts);
    }

    /// Says it from now on.
    void follow() {
        selection.side().subscribe(side -> say());
        selection.seen().subscribe(seen -> say());
        for (Direction direction : Direction.values()) {
            selection.of(direction).subscribe(range -> say());
        }
    }

    private void say() {
        Side side = selection.side().get();
        String said = side == null || !selection.seen().get()
                ? ""
                : words.of(side, selection.of(side.direction()).get());
        model.selection(said.isEmpty() ? "" : texts.get("inspect.selected", said));
    }
}
