package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Bytes of any length, of which the beginning and what was looked at last are in memory.
///
/// What is asked for and not there yet is read on a worker, a page at a time, the newest wish first; wishes that are
/// old by then are dropped. Belongs to the FX thread, [#read] aside.
public final class PagedBytes {

    /// Octets of a page.
    public static final int PAGE_BYTES = 64 << 10;

    /// 4 MiB, far more than a screen shows.
    private static final int MOST_PAGES = 64;

    /// A screen of 32 octets in 100 rows is on two pages at most.
    private static final int MOST_WISHES = 4;

    private final Bytes loaded;
    private final long length;
    private final BytesReader reader;
    private final Executor workers;
    private final Executor fx;
    private final Map<Long, Bytes> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bytes> eldest) {
            return size() > MOST_PAGES;
        }
    };
    private final Set<Long> wishes = new LinkedHashSet<>();
    private @Nullable Long reading;
    private Runnable arrival = () -> {};

    /// @param loaded the first octets, which stay in memory
    /// @param length of all of them
    public PagedBytes(Bytes loaded, long length, BytesReader reader, Executor workers, Executor fx) {
        this.loaded = loaded;
        this.length = length;
        this.reader = reader;
        this.workers = workers;
        this.fx = fx;
    }

    public long length() {
        return length;
    }

    /// Runs whenever octets came that were asked for.
    void onArrival(Runnable action) {
        arrival = action;
    }

    /// The octet at an offset, 0 to 255, or -1 where it is not there yet, or there is none.
    public int at(long offset) {
        if (offset < loaded.length()) {
            return loaded.at((int) offset);
        }
        long index = offset / PAGE_BYTES;
        Bytes page = pages.get(index);
        if (page == null) {
            wish(index);
            return -1;
        }
        int within = (int) (offset - index * PAGE_BYTES);
        return within < page.length() ? page.at(within) : -1;
    }

    /// Reads octets, from memory where all of them are loaded. Blocks where not, and so is for workers. Any thread.
    public Bytes read(long start, int count) {
        long end = Math.min(start + count, length);
        if (start >= end) {
            return Bytes.EMPTY;
        }
        return end <= loaded.length() ? loaded.slice((int) start, (int) end) : reader.read(start, (int) (end - start));
    }

    private void wish(long index) {
        if (index * PAGE_BYTES >= length || Objects.equals(reading, index)) {
            return;
        }
        wishes.remove(index);
        wishes.add(index);
        if (wishes.size() > MOST_WISHES) {
            wishes.remove(wishes.iterator().next());
        }
        if (reading == null) {
            readNext();
        }
    }

    private void readNext() {
        Long newest = null;
        for (Long wish : wishes) {
            newest = wish;
        }
        reading = newest;
        if (newest == null) {
            return;
        }
        wishes.remove(newest);
        long index = newest;
        workers.execute(() -> {
            Bytes page = reader.read(index * PAGE_BYTES, (int) Math.min(PAGE_BYTES, length - index * PAGE_BYTES));
            fx.execute(() -> {
                pages.put(index, page);
                readNext();
                arrival.run();
            });
        });
    }
}
