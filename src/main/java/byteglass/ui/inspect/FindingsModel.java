package byteglass.ui.inspect;

import byteglass.dissect.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The findings of an exchange that are to be seen, one of them selected, some of them open. Belongs to the FX thread.
public final class FindingsModel {

    /// Up to so many findings, those that are closed say why they matter; more stand closer.
    private static final int ROOMY = 12;

    /// Which findings are to be seen.
    public enum Filter {
        ALL(Severity.NOTE, Severity.DANGER),
        /// Dangers count with them.
        ERRORS(Severity.ERROR, Severity.DANGER),
        WARNINGS(Severity.WARNING, Severity.WARNING),
        NOTES(Severity.NOTE, Severity.NOTE);

        private final Severity least;
        private final Severity most;

        Filter(Severity least, Severity most) {
            this.least = least;
            this.most = most;
        }

        /// The last word of the key of its text.
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean takes(FindingRow row) {
            return least.compareTo(row.severity()) <= 0 && row.severity().compareTo(most) <= 0;
        }
    }

    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FindingRow> view = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable FindingRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper();
    private final Set<Integer> open = new HashSet<>();
    private Found found = Found.NOTHING;
    private long exchange;

    /// What is to be seen, in order.
    public ObservableList<FindingRow> rows() {
        return view;
    }

    public ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// Null where none is to be seen.
    public ReadOnlyObjectProperty<@Nullable FindingRow> selected() {
        return selected.getReadOnlyProperty();
    }

    /// All that was found, seen or not.
    public Found found() {
        return found;
    }

    /// Shows what was found in an exchange. One that is shown already keeps what is selected and open; of another, the
    /// first finding is.
    public void show(Inspected inspected) {
        boolean continued = inspected.exchange().id() == exchange;
        exchange = inspected.exchange().id();
        found = inspected.found();
        if (!continued) {
            open.clear();
            selected.set(null);
        }
        fill();
        if (!continued && selected.get() != null) {
            open(selected.get(), true);
        }
    }

    public void filter(Filter next) {
        filter.set(next);
        fill();
    }

    /// How many listed findings a filter lets through.
    public long count(Filter which) {
        return found.count(which);
    }

    public void select(@Nullable FindingRow row) {
        selected.set(row);
    }

    /// Selects the next finding that is to be seen, or the one before; after the last one the first.
    ///
    /// @param by 1 or -1
    public void step(int by) {
        if (!rows.isEmpty()) {
            int from = rows.indexOf(selected.get());
            int start = from < 0 && by < 0 ? 0 : from;
            selected.set(rows.get(Math.floorMod(start + by, rows.size())));
        }
    }

    public boolean isOpen(FindingRow row) {
        return open.contains(row.number());
    }

    public void open(FindingRow row, boolean opened) {
        boolean changed = opened ? open.add(row.number()) : open.remove(row.number());
        if (changed) {
            turns.set(turns.get() + 1);
        }
    }

    /// How often a finding was opened or closed: the rows are the same, their heights are not.
    public ReadOnlyIntegerProperty turns() {
        return turns.getReadOnlyProperty();
    }

    public void toggle(FindingRow row) {
        open(row, !isOpen(row));
    }

    /// Whether a finding says why it matters even while it is closed.
    public boolean isTelling(FindingRow row) {
        return rows.size() <= ROOMY && row.severity() != Severity.NOTE;
    }

    private void fill() {
        FindingRow before = selected.get();
        List<FindingRow> seen =
                found.rows().stream().filter(filter.get()::takes).toList();
        rows.setAll(seen);
        FindingRow kept = seen.stream()
                .filter(row -> before != null && row.number() == before.number())
                .findFirst()
                .orElse(seen.isEmpty() ? null : seen.getFirst());
        selected.set(kept);
    }
}
