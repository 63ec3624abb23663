package byteglass.ui.inspect;

import byteglass.ui.kit.Latest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the Timeline view: the steps of the exchange that is looked at, and the exchanges of its connection,
/// read on a worker, and again when the store has news. Belongs to the FX thread.
final class TimelineModel {

    /// Nobody reads faster, however fast requests come.
    private static final Duration PACE = Duration.ofMillis(500);

    private final TimelineReader timeline;
    private final ConnectionReader connection;
    private final Executor workers;
    private final Executor fx;
    private final Latest<List<TimelineRow>> latest;
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private List<TimelineRow> steps = List.of();
    private List<TimelineRow> exchanges = List.of();
    private @Nullable Inspected shown;
    private Runnable filled = () -> {};
    private int around;
    private boolean waiting;

    TimelineModel(TimelineReader timeline, ConnectionReader connection, Executor workers, Executor fx) {
        this.timeline = timeline;
        this.connection = connection;
        this.workers = workers;
        this.fx = fx;
        latest = new Latest<>(workers, fx, this::read);
    }

    ObservableList<TimelineRow> rows() {
        return rows;
    }

    /// The place among the rows of the exchange that is looked at; -1 while it is not listed.
    int here() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof TimelineRow.ExchangeLine line && line.here()) {
                return i;
            }
        }
        return -1;
    }

    /// Runs whenever the rows may be others.
    void onFilled(Runnable action) {
        filled = action;
    }

    /// Shows an exchange, or what is new of it.
    void show(Inspected inspected) {
        Inspected before = shown;
        shown = inspected;
        steps = timeline.of(inspected);
        long connectionBefore =
                before == null ? -1 : before.exchange().connection().id();
        if (connectionBefore != inspected.exchange().connection().id()) {
            exchanges = List.of();
        }
        if (before == null || before.exchange().id() != inspected.exchange().id()) {
            around = inspected.exchange().sequence();
        }
        fill();
        load();
    }

    /// Lists the exchanges around another place on the connection.
    void list(TimelineRow.MoreLine more) {
        around = more.sequence();
        load();
    }

    /// The store has news: the connection is read again in a while.
    void refresh() {
        if (waiting || shown == null) {
            return;
        }
        waiting = true;
        workers.execute(() -> {
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            fx.execute(() -> {
                waiting = false;
                load();
            });
        });
    }

    private void load() {
        if (shown != null) {
            var exchange = shown.exchange();
            int place = around;
            latest.later(() -> connection.of(exchange, place));
        }
    }

    private void read(List<TimelineRow> found) {
        exchanges = found;
        fill();
    }

    /// Only what is another row is set, so that what is selected stays so.
    private void fill() {
        List<TimelineRow> all = new ArrayList<>(steps);
        all.addAll(exchanges);
        int same = Math.min(all.size(), rows.size());
        for (int i = 0; i < same; i++) {
            if (!rows.get(i).equals(all.get(i))) {
                rows.set(i, all.get(i));
            }
        }
        if (rows.size() > all.size()) {
            rows.remove(all.size(), rows.size());
        } else {
            rows.addAll(all.subList(same, all.size()));
        }
        filled.run();
    }
}
