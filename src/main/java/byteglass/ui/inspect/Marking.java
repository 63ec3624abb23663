package byteglass.ui.inspect;

import byteglass.http.Arrivals;
import byteglass.ui.inspect.ByteLook.Switch;
import byteglass.ui.kit.ByteMarks;
import byteglass.ui.kit.ByteSurface;
import org.jspecify.annotations.Nullable;

/// Marks in a view of bytes all that was found, and where reads begin, if that is wanted.
final class Marking {

    private final ByteSurface bytes;
    private final Linked linked;
    private @Nullable Side side;

    Marking(ByteSurface bytes, Linked linked) {
        this.bytes = bytes;
        this.linked = linked;
        linked.finder().progress().subscribe(progress -> mark());
        linked.look().of(Switch.READS).subscribe(shown -> mark());
    }

    /// Marks other bytes from now on.
    void of(Side next) {
        side = next;
        mark();
    }

    private void mark() {
        Side here = side;
        if (here != null) {
            Matches matches = linked.finder().matches(here);
            boolean reads = linked.look().of(Switch.READS).get();
            bytes.mark(new ByteMarks(matches::within, reads ? here.capture().arrivals() : Arrivals.NONE));
        }
    }
}
