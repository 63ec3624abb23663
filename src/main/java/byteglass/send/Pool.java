package byteglass.send;

import byteglass.http.Destination;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Gathered;
import byteglass.http.Intake;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Connections that are kept open between two exchanges. On its loop.
///
/// What a server sends on one unasked, as `408 Request Timeout` (RFC 9110 section 15.5.9), is an exchange of its own
/// without a request, and the connection is closed.
final class Pool {

    /// How many are kept; the one unused longest is closed for another.
    private static final int MOST = 16;

    /// How long one is kept: less than the 60 to 75 s after which servers close.
    private static final long KEPT_SECONDS = 45;

    private final Intake intake;
    private final Deque<Kept> kept = new ArrayDeque<>();

    Pool(Intake intake) {
        this.intake = intake;
    }

    /// Takes the newest one to a destination; null where there is none.
    @Nullable
    Link take(Destination destination) {
        for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
            Kept found = each.next();
            if (found.link.destination().equals(destination) && found.link.stands()) {
                each.remove();
                return found.link;
            }
        }
        return null;
    }

    void keep(Link link) {
        Kept its = new Kept(link);
        link.use(its);
        kept.addFirst(its);
        if (kept.size() > MOST) {
            kept.getLast().end();
        }
        var _ = link.channel().eventLoop().schedule(its::late, KEPT_SECONDS, TimeUnit.SECONDS);
    }

    void close() {
        List<Kept> all = new ArrayList<>(kept);
        all.forEach(Kept::end);
    }

    private final class Kept implements Link.User {
        private final Link link;

        Kept(Link link) {
            this.link = link;
        }

        private void late() {
            if (kept.contains(this)) {
                end();
            }
        }

        private void end() {
            kept.remove(this);
            link.close();
        }

        @Override
        public void received(byte[] data, long now) {
            Recording recording = intake.open(Origin.SENT, link.connection(), link.next(), null, Instant.now());
            var _ = recording.requestWhole(nothing().whole(Ending.COMPLETE), Summary.EMPTY);
            Gathered came = new Gathered(piece -> {
                var _ = recording.piece(Direction.RESPONSE, piece);
            });
            came.add(data, 0, data.length, 0);
            recording.close(came.whole(Ending.CLOSED), Timeline.NONE.with(Step.RESPONSE_FIRST, 0), 0, Ending.CLOSED);
            end();
        }

        private static Gathered nothing() {
            return new Gathered(piece -> {});
        }

        @Override
        public void settle() {
            // nothing is owed
        }

        @Override
        public void inputEnded() {
            end();
        }

        @Override
        public void gone(Ending why, String detail) {
            end();
        }
    }
}
