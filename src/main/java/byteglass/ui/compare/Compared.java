package byteglass.ui.compare;

import byteglass.http.Direction;
import byteglass.http.Exchange;
import org.jspecify.annotations.Nullable;

/// Two exchanges, compared.
///
/// @param left the earlier one
/// @param reply null where one of them has none
record Compared(
        Exchange left,
        Exchange right,
        Comparison request,
        @Nullable Comparison reply) {

    @Nullable
    Comparison of(Direction direction) {
        return direction == Direction.REQUEST ? request : reply;
    }

    /// Whether one of them goes on.
    boolean isArriving() {
        return left.ending() == null || right.ending() == null;
    }
}
