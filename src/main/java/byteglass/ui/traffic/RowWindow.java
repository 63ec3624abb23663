package byteglass.ui.traffic;

import byteglass.ui.kit.Coalescer;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// A window over rows that are elsewhere: index → page cache → load on a worker → told when it is there.
///
/// At most [#PAGES] pages of [#PAGE_ROWS] rows are held, those not asked for longest leave first. One load is under
/// way at a time: when it comes, whoever shows rows asks again, so that the next load is for what is in view by then,
/// not for what was scrolled past. An answer for a page that has left is dropped.
///
/// FX thread only; nothing here blocks.
final class RowWindow {

    /// A read of this size takes about a millisecond, and covers the tallest screen.
    static final int PAGE_ROWS = 200;
    /// With rows of some 1 kB, at most 13 MB.
    static final int PAGES = 64;

    private static final class Page {
        final long start;
        final @Nullable Entry[] entries = new @Nullable Entry[PAGE_ROWS];
        /// What need not be loaded.
        final BitSet fresh = new BitSet(PAGE_ROWS);

        Page(long start) {
            this.start = start;
        }

        void changed(long firstId, long lastId) {
            for (int i = 0; i < PAGE_ROWS; i++) {
                Entry entry = entries[i];
                if (entry != null && firstId <= entry.row().id() && entry.row().id() <= lastId) {
                    fresh.clear(i);
                }
            }
        }

        void put(int offset, List<Entry> loaded) {
            for (int i = 0; i < loaded.size(); i++) {
                entries[offset + i] = loaded.get(i);
            }
            fresh.set(offset, offset + loaded.size());
        }
    }

    private final RowReader reader;
    private final Executor workers;
    private final Coalescer fx;
    private final Runnable loaded;

    /// In the order in which they were asked for last.
    private final Map<Long, Page> pages = new LinkedHashMap<>(PAGES * 2, 0.75f, true);

    private long count;
    private @Nullable Page loading;
    /// Ids that changed while a load was under way, which may have missed it.
    private long missedFirst = Long.MAX_VALUE;

    private long missedLast = Long.MIN_VALUE;

    /// @param loaded called on the FX thread after rows came; whoever shows rows then asks for them again
    RowWindow(RowReader reader, Executor workers, Executor fx, Runnable loaded) {
        this.reader = reader;
        this.workers = workers;
        this.fx = new Coalescer(fx);
        this.loaded = loaded;
    }

    /// How many rows there are.
    long count() {
        return count;
    }

    /// More rows stand at the end.
    void grow(long newCount) {
        count = Math.max(count, newCount);
    }

    /// A row, as far as it is known; null while it is loaded.
    @Nullable
    Entry entry(long index) {
        Objects.checkIndex(index, count);
        Page page = page(index);
        int offset = (int) (index - page.start);
        if (!page.fresh.get(offset) && loading == null) {
            load(page);
        }
        return page.entries[offset];
    }

    /// Rows that were read together with the news of them.
    void put(long index, List<Entry> entries) {
        int done = 0;
        while (done < entries.size()) {
            Page page = page(index + done);
            int offset = (int) (index + done - page.start);
            int part = Math.min(PAGE_ROWS - offset, entries.size() - done);
            page.put(offset, entries.subList(done, done + part));
            done += part;
        }
    }

    /// Rows between two ids may have more to show. They are loaded again when they are asked for; what is known of
    /// them is shown until then.
    void changed(long firstId, long lastId) {
        missedFirst = Math.min(missedFirst, firstId);
        missedLast = Math.max(missedLast, lastId);
        pages.values().forEach(page -> page.changed(firstId, lastId));
    }

    /// How many pages are held.
    int pageCount() {
        return pages.size();
    }

    private Page page(long index) {
        long start = index - index % PAGE_ROWS;
        Page page = pages.computeIfAbsent(start, Page::new);
        if (pages.size() > PAGES) {
            Iterator<Page> oldest = pages.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return page;
    }

    private void load(Page page) {
        loading = page;
        missedFirst = Long.MAX_VALUE;
        missedLast = Long.MIN_VALUE;
        int wanted = (int) Math.min(PAGE_ROWS, count - page.start);
        workers.execute(() -> {
            List<Entry> entries;
            try {
                entries = reader.read(page.start, wanted);
            } catch (RuntimeException unreadable) {
                entries = List.of();
            }
            List<Entry> came = entries;
            fx.signal(() -> accept(page, wanted, came));
        });
    }

    private void accept(Page page, int wanted, List<Entry> came) {
        loading = null;
        if (page == pages.get(page.start)) {
            page.put(0, came);
            // rows that could not be read stay unknown, until they change or the page is loaded anew
            page.fresh.set(0, wanted);
            page.changed(missedFirst, missedLast);
        }
        loaded.run();
    }
}
