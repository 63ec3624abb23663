package byteglass.ui.shell;

import byteglass.ui.urls.BreakdownModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The tabs of the Compose workspace, each with the page of a URL, and those that were closed. FX thread only.
public final class ComposeModel {

    /// How many closed tabs can be opened again.
    private static final int MOST_CLOSED = 50;

    private final Supplier<BreakdownModel> maker;
    private final ObservableList<BreakdownModel> tabs = FXCollections.observableArrayList();
    private final ObservableList<BreakdownModel> view = FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<@Nullable BreakdownModel> current =
            new ReadOnlyObjectWrapper<>(this, "current");
    private final Deque<Closed> closed = new ArrayDeque<>();

    /// A closed tab: where it stood, and its URL.
    private record Closed(int index, String url) {}

    /// @param maker makes the model of a page, for each tab its own
    public ComposeModel(Supplier<BreakdownModel> maker) {
        this.maker = maker;
    }

    /// What is open, from left to right.
    public ObservableList<BreakdownModel> tabs() {
        return view;
    }

    /// The tab that is shown; null where none is open.
    public ReadOnlyObjectProperty<@Nullable BreakdownModel> current() {
        return current.getReadOnlyProperty();
    }

    /// Opens a tab behind the others, and shows it.
    ///
    /// @param url perhaps empty
    public void open(String url) {
        open(tabs.size(), url);
    }

    private void open(int index, String url) {
        BreakdownModel tab = maker.get();
        tab.url().show(url);
        tabs.add(index, tab);
        current.set(tab);
    }

    /// Shows a tab.
    public void show(BreakdownModel tab) {
        current.set(tab);
    }

    /// Closes a tab. The one that takes its place is shown.
    public void close(BreakdownModel tab) {
        int index = tabs.indexOf(tab);
        if (index < 0) {
            return;
        }
        closed.push(new Closed(index, tab.asTyped()));
        if (closed.size() > MOST_CLOSED) {
            closed.removeLast();
        }
        tabs.remove(index);
        if (tab == current.get()) {
            current.set(tabs.isEmpty() ? null : tabs.get(Math.min(index, tabs.size() - 1)));
        }
    }

    /// Closes the tab that is shown.
    public void closeCurrent() {
        BreakdownModel tab = current.get();
        if (tab != null) {
            close(tab);
        }
    }

    /// Opens the tab that was closed last, where it stood.
    public void reopen() {
        if (!closed.isEmpty()) {
            Closed last = closed.pop();
            open(Math.min(last.index(), tabs.size()), last.url());
        }
    }

    /// Whether a closed tab can be opened again.
    boolean canReopen() {
        return !closed.isEmpty();
    }
}
