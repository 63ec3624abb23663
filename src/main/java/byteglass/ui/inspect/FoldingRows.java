package byteglass.ui.inspect;

import java.util.AbstractList;

/// Rows of which some stand for others, that can be folded and unfolded. Made on a worker, then belongs to the FX
/// thread.
abstract sealed class FoldingRows extends AbstractList<PartsRow> permits TreeRows, PartRows {

    /// Folds or unfolds a row, or lists the next page. Whether that changed anything.
    abstract boolean unfold(PartsRow row, boolean open);
}
