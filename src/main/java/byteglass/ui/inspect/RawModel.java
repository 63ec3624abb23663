package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.ui.kit.ByteNotes.Mark;
import byteglass.ui.kit.BytePage;
import byteglass.ui.kit.PagedBytes;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The bytes of one side, whole up to [BytePage#MOST_BYTES], and beyond that in pages.
///
/// Pages within what is loaded are there at once; others are read from the store on a worker, and dropped when another
/// page was asked for meanwhile. Belongs to the FX thread.
public final class RawModel {

    /// What is to be seen.
    ///
    /// @param index which page, from 0
    /// @param fresh whether to begin at its start: another message, or another page of it
    public record Shown(Side side, BytePage page, int index, int count, boolean fresh) {}

    private final SideBytes bytes;
    private final Executor workers;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Side side;
    private List<Mark> marks = List.of();
    private int sequence;

    public RawModel(SideBytes bytes, Executor workers, Executor fx) {
        this.bytes = bytes;
        this.workers = workers;
        this.fx = fx;
    }

    /// Null where there is nothing to show.
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Shows a side; one that has more bytes than before stays at its page.
    public void show(@Nullable Side next) {
        Side before = side;
        Shown now = shown.get();
        side = next;
        if (next == null) {
            sequence++;
            shown.set(null);
        } else if (next.continues(before) && now != null) {
            page(next, Math.min(now.index(), count(next) - 1), false);
        } else {
            page(next, 0, true);
        }
    }

    /// Shows a side, with numbers at the ends of some rows.
    public void show(@Nullable Side next, List<Mark> numbers) {
        marks = List.copyOf(numbers);
        show(next);
    }

    /// Goes to the page that holds an offset, unless it is shown.
    public void reach(long offset) {
        Shown now = shown.get();
        Side here = side;
        if (here != null && now != null && !now.page().range().contains(offset)) {
            go((int) Math.min(offset / PagedBytes.PAGE_BYTES, Integer.MAX_VALUE));
        }
    }

    /// Goes to a page; to the nearest one there is.
    public void go(int index) {
        Side here = side;
        if (here != null) {
            page(here, Math.clamp(index, 0, count(here) - 1), true);
        }
    }

    /// How many pages a side has, at least one.
    static int count(Side side) {
        long length = side.capture().length();
        return length <= BytePage.MOST_BYTES ? 1 : (int) Math.ceilDiv(length, PagedBytes.PAGE_BYTES);
    }

    private void page(Side of, int index, boolean fresh) {
        int number = ++sequence;
        int count = count(of);
        Bytes loaded = of.capture().raw();
        long start = count == 1 ? 0 : (long) index * PagedBytes.PAGE_BYTES;
        long end = count == 1
                ? of.capture().length()
                : Math.min(start + PagedBytes.PAGE_BYTES, of.capture().length());
        if (end <= loaded.length()) {
            shown.set(shown(of, loaded.slice((int) start, (int) end), start, index, fresh));
            return;
        }
        workers.execute(() -> {
            Bytes read = bytes.read(of, start, (int) (end - start));
            fx.execute(() -> {
                if (number == sequence) {
                    shown.set(shown(of, read, start, index, fresh));
                }
            });
        });
    }

    private Shown shown(Side of, Bytes bytes, long start, int index, boolean fresh) {
        int count = count(of);
        BytePage page = new BytePage(
                bytes,
                start,
                of.reading().dissection().spans(),
                of.reading().notes().with(marks),
                index == count - 1 ? of.reading().end() : null);
        return new Shown(of, page, index, count, fresh);
    }
}
