package byteglass.ui.traffic;

import java.util.List;

/// Reads rows from where they are kept. Blocks, and is called on workers only.
@FunctionalInterface
public interface RowReader {

    /// @return the rows from an index on, `count` of them
    List<Entry> read(long index, int count);
}
