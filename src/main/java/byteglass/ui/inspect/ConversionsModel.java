package byteglass.ui.inspect;

import byteglass.body.Conversion;
import byteglass.body.Conversions;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.inspect.ConversionRow.Line;
import byteglass.ui.inspect.ConversionRow.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The selected octets of the side that is looked at, read in every way that fits: percent-decoded, from Base64, as a
/// time, their hashes.
///
/// They are read on a worker, one selection at a time, and only while somebody looks; what comes late, for octets that
/// are no longer selected, is dropped. Belongs to the FX thread.
public final class ConversionsModel {

    /// Octets that are read in other ways at most: to hash 16 MiB takes a worker 0.1 s.
    static final int MOST = 16 << 20;

    /// Characters of a value that stand in its row.
    private static final int SHORT = 300;

    private final ByteSelection selection;
    private final SideBytes bytes;
    private final Texts texts;
    private final Executor workers;
    private final Executor fx;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<ConversionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Set<String> unfolded = new HashSet<>();
    private List<Conversion> found = List.of();
    private @Nullable Wish shown;
    private @Nullable Wish reading;

    /// @param workers where octets are read
    /// @param fx the FX thread
    ConversionsModel(ByteSelection selection, SideBytes bytes, Texts texts, Executor workers, Executor fx) {
        this.selection = selection;
        this.bytes = bytes;
        this.texts = texts;
        this.workers = workers;
        this.fx = fx;
        said.set(texts.get("inspect.conversions.none"));
        selection.side().subscribe(side -> look());
        for (Direction direction : Direction.values()) {
            selection.of(direction).subscribe(range -> look());
        }
        open.subscribe(now -> look());
    }

    /// What is to be read. Sides are equal only where they are the same.
    private record Wish(Side side, Range range) {}

    /// Whether somebody looks.
    BooleanProperty open() {
        return open;
    }

    /// The ways that fit, the likely ones first, each with its lines where it is unfolded.
    ObservableList<ConversionRow> rows() {
        return rows;
    }

    /// How much is selected, or what is to be done so that something is to be seen.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Unfolds a way, or folds it. It stays so for other octets.
    void unfold(ConversionRow row, boolean unfold) {
        String key = row.conversion().key();
        if (unfold ? unfolded.add(key) : unfolded.remove(key)) {
            fill();
        }
    }

    boolean isUnfolded(ConversionRow row) {
        return unfolded.contains(row.conversion().key());
    }

    private void look() {
        Wish wish = wish();
        if (Objects.equals(wish, shown)) {
            return;
        }
        shown = wish;
        if (wish == null || wish.range().length() > MOST) {
            found = List.of();
            said.set(wish == null ? texts.get("inspect.conversions.none") : texts.get("inspect.conversions.much"));
            fill();
        } else {
            read(wish);
        }
    }

    private @Nullable Wish wish() {
        Side side = selection.side().get();
        if (side == null || !open.get()) {
            return null;
        }
        Range range = selection.of(side.direction()).get();
        return range.isEmpty() ? null : new Wish(side, range);
    }

    private void read(Wish wish) {
        if (reading != null) {
            return;
        }
        reading = wish;
        workers.execute(() -> {
            Range range = wish.range();
            Bytes loaded = wish.side().capture().raw();
            Bytes octets = range.end() <= loaded.length()
                    ? loaded.slice(range)
                    : bytes.read(wish.side(), range.start(), (int) range.length());
            List<Conversion> all = Conversions.of(octets);
            fx.execute(() -> end(wish, all));
        });
    }

    private void end(Wish wish, List<Conversion> all) {
        reading = null;
        Wish now = shown;
        if (wish.equals(now)) {
            found = all;
            Range range = wish.range();
            said.set(texts.get("inspect.selection", SelectionText.offsets(range.start(), range.end()), range.length()));
            fill();
        } else if (now != null && now.range().length() <= MOST) {
            read(now);
        }
    }

    private void fill() {
        List<ConversionRow> all = new ArrayList<>();
        for (Conversion each : found) {
            boolean below = unfolded.contains(each.key());
            all.add(new Way(each, texts.get(each.textKey()), inOneLine(each.text()), below));
            if (below) {
                lines(each, all);
            }
        }
        rows.setAll(all);
    }

    private static String inOneLine(String text) {
        String start = text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
        return CodeRows.pictured(start).replace('\t', '␉').replace('\n', '␊');
    }

    private static void lines(Conversion conversion, List<ConversionRow> into) {
        conversion.text().lines().forEach(line -> {
            int at = 0;
            do {
                int end = Math.min(line.length(), at + CodeRows.LONGEST);
                into.add(new Line(conversion, CodeRows.pictured(line.substring(at, end))));
                at = end;
            } while (at < line.length());
        });
    }
}
