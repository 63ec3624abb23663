package byteglass.ui.inspect;

import byteglass.body.Watch;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/// Rows of which some stand for others, that can be folded and unfolded. Made on a worker, then belongs to the FX
/// thread.
abstract sealed class FoldingRows extends AbstractList<PartsRow> permits TreeRows, PartRows, FieldRows {

    /// Folds or unfolds a row, or lists the next page. Whether that changed anything.
    abstract boolean unfold(PartsRow row, boolean open);

    /// What is left to be done for rows that were unfolded: on a worker first, then what comes of that on the FX
    /// thread.
    /// Given away: asked again, it has none of it.
    List<Function<Watch, Runnable>> rests() {
        return List.of();
    }
}
