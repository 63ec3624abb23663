package byteglass.ui.traffic;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lines in view, and which rows they show. FX thread only.
final class Viewport {

    private final RowWindow window;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> linesView = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Extent> extent = new ReadOnlyObjectWrapper<>(Extent.NONE);
    private int capacity;

    Viewport(RowWindow window) {
        this.window = window;
    }

    /// One for each row in view.
    ObservableList<Line> lines() {
        return linesView;
    }

    /// Which rows they show; changes after the lines did.
    ReadOnlyObjectProperty<Extent> extent() {
        return extent.getReadOnlyProperty();
    }

    /// Says how many lines fit.
    void resize(int newCapacity) {
        capacity = Math.max(0, newCapacity);
    }

    /// Puts a row at the top, or as near to it as there are rows to fill the view, and shows what is known of each.
    void show(long top) {
        Extent next = new Extent(0, capacity, window.count()).at(top);
        if (lines.size() > next.lines()) {
            lines.remove(next.lines(), lines.size());
        }
        for (int i = 0; i < next.lines(); i++) {
            Line line = i < lines.size() ? lines.get(i) : new Line();
            line.show(window.entry(next.first() + i));
            if (i == lines.size()) {
                lines.add(line);
            }
        }
        extent.set(next);
    }
}
