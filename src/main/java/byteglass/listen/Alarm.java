package byteglass.listen;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One timer of a connection, which may ring too early and then says when to ring again: what moves a deadline back
/// (every read does) costs nothing.
final class Alarm {

    /// Looks at what is due at a time, and says when to look again; both by [System#nanoTime].
    interface Bell {
        long ring(long now);
    }

    private final EventLoop loop;
    private final Bell bell;
    private @Nullable ScheduledFuture<?> pending;
    private long due;

    Alarm(EventLoop loop, Bell bell) {
        this.loop = loop;
        this.bell = bell;
    }

    /// Rings at a time, or sooner; [Long#MAX_VALUE] is never.
    void atLatest(long now, long at) {
        if (at == Long.MAX_VALUE || (pending != null && due - at <= 0)) {
            return;
        }
        cancel();
        due = at;
        pending = loop.schedule(this::ring, Math.max(0, at - now), TimeUnit.NANOSECONDS);
    }

    private void ring() {
        pending = null;
        long now = System.nanoTime();
        atLatest(now, bell.ring(now));
    }

    void cancel() {
        if (pending != null) {
            pending.cancel(false);
            pending = null;
        }
    }
}
