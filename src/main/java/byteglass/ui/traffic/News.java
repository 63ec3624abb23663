package byteglass.ui.traffic;

import byteglass.store.StoreEvent;
import java.util.Arrays;

/// What became of the rows since somebody last looked: as small for a million changes as for one.
///
/// @param count how many there are; 0 where that is not said
/// @param firstChanged the lowest id that has more to show; above `lastChanged` where none has
/// @param lastChanged the highest
record News(long count, long firstChanged, long lastChanged) {

    static final News NONE = new News(0, Long.MAX_VALUE, Long.MIN_VALUE);

    static News of(StoreEvent event) {
        return switch (event) {
            case StoreEvent.Added added -> counted(added.count());
            case StoreEvent.Changed(long[] ids) -> changed(ids);
            case StoreEvent.Derived(long[] ids) -> changed(ids);
        };
    }

    private static News changed(long[] ids) {
        return new News(
                0,
                Arrays.stream(ids).min().orElse(NONE.firstChanged),
                Arrays.stream(ids).max().orElse(NONE.lastChanged));
    }

    static News counted(long count) {
        return new News(count, NONE.firstChanged, NONE.lastChanged);
    }

    News and(News later) {
        return new News(
                Math.max(count, later.count),
                Math.min(firstChanged, later.firstChanged),
                Math.max(lastChanged, later.lastChanged));
    }
}
