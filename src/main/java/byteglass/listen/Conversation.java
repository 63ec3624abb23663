package byteglass.listen;

import byteglass.http.Ending;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// One connection: decides when reading stops and resumes, when what comes is late, and when the connection closes.
///
///     reading → tail: the newest exchange takes all → lingering: our last reply is out, our side is closed → gone
final class Conversation {

    /// How many requests may wait for their answer before the connection is read no more; what one read brings
    /// comes on top of it.
    private static final int UNANSWERED = 64;

    /// How much is read after the last request.
    private static final long TAIL_BYTES = 1 << 20;

    private final Site site;
    private final Channel channel;
    private final Ledger ledger;
    private final Answers answers;
    private final Incoming incoming;
    private final Alarm alarm;
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private long lastRead;
    private boolean inputEnded;
    private boolean lingering;
    private long lingeringSince;
    private @Nullable Ending cut;

    Conversation(Site site, Channel channel) {
        this.site = site;
        this.channel = channel;
        this.lastRead = System.nanoTime();
        this.ledger = site.ledger(channel.eventLoop(), this::settle);
        this.answers = new Answers(channel, site.replies(), site.tally(), this::closing, this::done);
        this.incoming = new Incoming(site, channel, lastRead, ledger, answers);
        this.alarm = new Alarm(channel.eventLoop(), this::tick);
        alarm.atLatest(lastRead, lastRead + site.settings().idleTimeout().toNanos());
    }

    /// Done when the connection is gone and all its exchanges are closed.
    CompletionStage<Void> over() {
        return over;
    }

    /// Does something on the loop that owns the connection. Safe on any thread, as nothing else here is.
    void run(Runnable task) {
        channel.eventLoop().execute(task);
    }

    /// Takes what one read brought. The array is given away.
    void received(byte[] data, long now) {
        lastRead = now;
        incoming.take(data, now);
        if (lingering && incoming.tailBytes() >= TAIL_BYTES) {
            Site.close(channel);
        }
        Underway arriving = incoming.arriving();
        if (arriving != null) {
            alarm.atLatest(now, arriving.progress(now));
            alarm.atLatest(now, incoming.deadline(arriving, now));
        }
    }

    private void closing(Underway exchange) {
        incoming.closing(exchange);
    }

    /// The last reply is out, or will never be.
    private void done() {
        if (inputEnded || incoming.tailBytes() >= TAIL_BYTES) {
            Site.close(channel);
            return;
        }
        lingering = true;
        lingeringSince = System.nanoTime();
        Site.closeOutput(channel);
        alarm.atLatest(lingeringSince, lingeringSince + site.settings().grace().toNanos());
    }

    /// Sends what is to be sent, and stops or resumes reading: after each round of reads, commits or writes.
    void settle() {
        answers.proceed();
        answers.flush();
        boolean full = ledger.isFull()
                || answers.count() > UNANSWERED
                || (!lingering && !channel.isWritable()) // nothing can be written once our side is closed
                || incoming.tailBytes() >= TAIL_BYTES;
        if (channel.config().isAutoRead() == full) {
            channel.config().setAutoRead(!full);
        }
        if (cut != null && answers.count() == 0) {
            over.complete(null);
        }
    }

    /// The peer sends no more; it may still read.
    void inputEnded() {
        inputEnded = true;
        windDown();
        incoming.ended(System.nanoTime());
        if (lingering) {
            Site.close(channel);
        }
        settle();
    }

    /// Ends with what is under way now. Replies that a slow peer has not taken yet reach it first.
    void windDown() {
        answers.windDown();
        if (answers.count() == 0 && !incoming.isOver()) {
            answers.afterwards(() -> Site.close(channel));
        }
    }

    /// Closes at once.
    ///
    /// @param why what becomes of the exchanges that are under way
    void abort(Ending why) {
        if (cut == null) {
            gone(why);
        }
        Site.close(channel);
    }

    /// The connection is no more.
    void gone(Ending why) {
        if (cut != null) {
            return;
        }
        cut = why;
        alarm.cancel();
        incoming.cut(why);
        answers.cut(why);
        incoming.release();
        settle();
    }

    /// Looks at what is due.
    ///
    /// @return when to look again
    private long tick(long now) {
        Duration idle = site.settings().idleTimeout();
        if (lingering) {
            long end = lingeringSince + site.settings().grace().toNanos();
            if (end - now <= 0) {
                Site.close(channel);
            }
            return end;
        }
        Underway arriving = incoming.arriving();
        if (arriving != null) {
            return arrivingTick(arriving, now);
        }
        long end = lastRead + idle.toNanos();
        if (end - now > 0) {
            return end;
        }
        if ((answers.count() == 0 && !incoming.isOver()) || !channel.isWritable()) {
            Site.close(channel); // nothing to do, or a peer that reads no replies
        }
        return now + idle.toNanos();
    }

    private long arrivingTick(Underway arriving, long now) {
        long progress = arriving.progress(now);
        Duration idle = site.settings().idleTimeout();
        // where it is not read, it is we who keep it waiting
        long end = channel.config().isAutoRead() ? incoming.deadline(arriving, lastRead) : now + idle.toNanos();
        if (end - now <= 0) {
            incoming.late(arriving, now);
            settle();
            return now + idle.toNanos();
        }
        return progress - end < 0 ? progress : end;
    }
}
