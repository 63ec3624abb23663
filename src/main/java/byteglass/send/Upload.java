package byteglass.send;

import byteglass.dissect.Bytes;
import byteglass.send.Mark.HalfClose;
import byteglass.send.Mark.Pause;
import byteglass.send.Mark.Reset;
import byteglass.send.Mark.Split;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What goes out on a connection: the bytes in order, and between them what the marks say. On its loop.
///
/// A piece is handed over when the system took the one before it, so that what is said to be sent is.
final class Upload {

    /// As much as a socket's buffer takes at once.
    private static final int PIECE_BYTES = 64 << 10;

    private final Link link;
    private final Bytes raw;
    private final List<Mark> marks;
    private final Passage owner;
    private int at;
    private int passed;
    private boolean waiting;
    private boolean over;

    Upload(Link link, Bytes raw, List<Mark> marks, Passage owner) {
        this.link = link;
        this.raw = raw;
        this.marks = marks;
        this.owner = owner;
    }

    /// Goes on, unless it is over or waits for something.
    void proceed() {
        while (!over && !waiting && owner.mayGoOn()) {
            if (passed < marks.size() && marks.get(passed).offset() <= at) {
                act(marks.get(passed++).act());
            } else if (at == raw.length()) {
                finish(false);
            } else {
                write(next());
            }
        }
    }

    /// Where the next piece ends.
    private int next() {
        long end = Math.min(raw.length(), (long) at + PIECE_BYTES);
        return (int) (passed < marks.size() ? Math.min(end, marks.get(passed).offset()) : end);
    }

    private void write(int end) {
        waiting = true;
        int start = at;
        byte[] data = raw.lent();
        int from = raw.lentStart() + start;
        link.channel()
                .writeAndFlush(Unpooled.wrappedBuffer(data, from, end - start))
                .addListener(result -> {
                    waiting = false;
                    if (over) {
                        return;
                    }
                    if (result.isSuccess()) {
                        at = end;
                        owner.sent(data, from, from + end - start, System.nanoTime());
                        proceed();
                    } else {
                        over = true;
                        owner.refused(result.cause());
                    }
                });
    }

    private void act(Mark.Act act) {
        switch (act) {
            case Split _ -> {} // the bytes before it were handed to the system by themselves
            case Pause pause -> {
                waiting = true;
                var _ = link.channel()
                        .eventLoop()
                        .schedule(
                                () -> {
                                    waiting = false;
                                    proceed();
                                },
                                pause.length().toNanos(),
                                TimeUnit.NANOSECONDS);
            }
            case HalfClose _ -> {
                link.closeOutput();
                finish(false);
            }
            case Reset _ -> finish(true);
        }
    }

    private void finish(boolean reset) {
        over = true;
        owner.finished(at == raw.length(), reset);
    }

    /// Nothing goes out any more; the owner hears no more.
    void stop() {
        over = true;
    }
}
