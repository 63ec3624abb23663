package byteglass.listen;

import byteglass.http.Connection;
import byteglass.http.Ending;
import byteglass.http.Framer;
import byteglass.http.Origin;
import byteglass.http.Phase;
import byteglass.http.Refusal;
import byteglass.http.Step;
import io.netty.channel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// One connection: cuts what comes into exchanges, and decides when reading stops and the connection closes.
///
/// Every byte that comes belongs to one exchange: the one that is arriving, or, once no message can follow (the last
/// one was refused, or closes the connection), the newest one, whose *tail* it is.
///
///     reading → tail: the newest exchange takes all → lingering: our last reply is out, our side is closed → gone
final class Conversation {

    /// How many requests may wait for their answer before the connection is read no more; what one read brings
    /// comes on top of it.
    private static final int UNANSWERED = 64;

    /// How much is read after the last request.
    private static final long TAIL_BYTES = 1 << 20;

    /// "Any 2xx (Successful) response indicates that the sender … will switch to tunnel mode" (RFC 9110 section 9.3.6),
    /// and what would come then is not meant for us.
    private static final Refusal NO_PROXY = new Refusal(501, "Byteglass is no proxy (RFC 9110 section 9.3.6).");

    private final Site site;
    private final Channel channel;
    private final Instant acceptedAt = Instant.now();
    private final long accepted = System.nanoTime();
    private final Framer framer;
    private final Ledger ledger;
    private final Answers answers;
    private final Alarm alarm;
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private @Nullable Connection connection;
    private int sequence;
    private @Nullable Underway current;
    private @Nullable Underway tail;
    private long tailBytes;
    private long lastRead = accepted;
    private boolean inputEnded;
    private boolean lingering;
    private long lingeringSince;
    private @Nullable Ending cut;

    Conversation(Site site, Channel channel) {
        this.site = site;
        this.channel = channel;
        this.framer = new Framer(site.settings().limits());
        this.ledger = site.ledger(channel.eventLoop(), this::settle);
        this.answers = new Answers(channel, site.replies(), site.tally(), this::closing, this::done);
        this.alarm = new Alarm(channel.eventLoop(), this::tick);
        alarm.atLatest(accepted, accepted + site.settings().idleTimeout().toNanos());
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
        int at = 0;
        while (at < data.length && tail == null) {
            at = read(data, at, now);
        }
        Underway newest = tail;
        if (newest != null && at < data.length) {
            newest.take(data, at, data.length, now);
            tailBytes += data.length - at;
            if (lingering && tailBytes >= TAIL_BYTES) {
                Site.close(channel);
            }
        }
        Underway arriving = current;
        if (arriving != null) {
            alarm.atLatest(now, arriving.progress(now));
        }
    }

    /// Reads on in the current message, or in a new one.
    ///
    /// @return how far
    private int read(byte[] data, int at, long now) {
        Underway exchange = current == null ? begin(now) : current;
        if (exchange.isBinary(data, at)) {
            // TLS, SOCKS, HTTP/2 …: who sends that would not understand a reply
            exchange.take(data, at, data.length, now);
            finish(exchange, Ending.REFUSED, null, now);
            return data.length;
        }
        int end = framer.push(data, at, data.length);
        boolean broken = framer.phase() == Phase.BROKEN;
        exchange.take(data, at, broken ? data.length : end, now);
        switch (framer.phase()) {
            case HEAD -> {}
            case CONTENT -> content(exchange, now);
            case WHOLE -> {
                exchange.reached(Step.HEAD_WHOLE, now);
                finish(exchange, Ending.COMPLETE, refusal(), now);
            }
            case BROKEN -> refuse(exchange, framer.refusal(), now);
        }
        return broken ? data.length : end;
    }

    private Underway begin(long now) {
        Instant at = Instant.now();
        Connection on = connection;
        if (on == null) {
            on = site.connected(channel, acceptedAt);
            connection = on;
        }
        Underway before = answers.newest();
        Underway exchange = new Underway(
                site.intake().open(Origin.RECEIVED, on, ++sequence, before == null ? null : before.recording(), at),
                ledger,
                framer::summary,
                accepted,
                now);
        current = exchange;
        answers.expect(exchange);
        return exchange;
    }

    /// The head is whole, and content is awaited.
    private void content(Underway exchange, long now) {
        if (!exchange.reached(Step.HEAD_WHOLE, now)) {
            return;
        }
        if (framer.expectsContinue() && framer.summary().contentBytes() == 0) {
            Refusal refusal = framer.refusal();
            if (refusal == null) {
                exchange.expectContinue();
            } else {
                refuse(exchange, refusal, now); // the content will not come before the answer does
            }
        }
    }

    private @Nullable Refusal refusal() {
        Refusal refusal = framer.refusal();
        return refusal == null && framer.summary().method().equals("CONNECT") ? NO_PROXY : refusal;
    }

    private void refuse(Underway exchange, @Nullable Refusal refusal, long now) {
        boolean tooLong = refusal != null && refusal.status() == 431;
        finish(exchange, tooLong ? Ending.OVER_LIMIT : Ending.REFUSED, refusal, now);
    }

    private void finish(Underway exchange, Ending ending, @Nullable Refusal refusal, long now) {
        current = null;
        boolean persists = ending == Ending.COMPLETE && refusal == null && framer.keepAlive();
        exchange.end(ending, refusal, persists, now);
        if (persists) {
            framer.next();
        } else {
            follow(exchange);
        }
    }

    /// No message can follow this exchange: all that comes is its tail.
    private void follow(Underway newest) {
        if (tail == null) {
            tail = newest;
            newest.hold();
        }
    }

    /// The reply to this exchange is the last one.
    private void closing(Underway exchange) {
        Underway arriving = current;
        Underway newest = answers.newest();
        if (arriving != null) {
            finish(arriving, Ending.INTERRUPTED, null, System.nanoTime());
        }
        follow(newest == null ? exchange : newest);
    }

    /// The last reply is out, or will never be.
    private void done() {
        if (inputEnded || tailBytes >= TAIL_BYTES) {
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
        boolean full =
                ledger.isFull() || answers.count() > UNANSWERED || !channel.isWritable() || tailBytes >= TAIL_BYTES;
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
        Underway arriving = current;
        if (arriving != null) {
            finish(arriving, Ending.CLOSED, null, System.nanoTime());
        }
        if (lingering) {
            Site.close(channel);
        }
        settle();
    }

    /// Ends with what is under way now.
    void windDown() {
        answers.windDown();
        if (answers.count() == 0 && tail == null) {
            Site.close(channel);
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
        Underway arriving = current;
        if (arriving != null) {
            finish(arriving, why, null, System.nanoTime());
        }
        answers.cut(why);
        if (tail != null) {
            tail.release();
        }
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
        Underway arriving = current;
        if (arriving != null) {
            return arrivingTick(arriving, now);
        }
        long end = lastRead + idle.toNanos();
        if (end - now > 0) {
            return end;
        }
        if ((answers.count() == 0 && tail == null) || !channel.isWritable()) {
            Site.close(channel); // nothing to do, or a peer that reads no replies
        }
        return now + idle.toNanos();
    }

    private long arrivingTick(Underway arriving, long now) {
        long progress = arriving.progress(now);
        boolean inHead = framer.phase() == Phase.HEAD;
        long end = inHead
                ? arriving.began() + site.settings().headTimeout().toNanos()
                : lastRead + site.settings().idleTimeout().toNanos();
        if (!channel.config().isAutoRead()) {
            end = now + site.settings().idleTimeout().toNanos(); // it is we who keep it waiting
        }
        if (end - now <= 0) {
            Refusal late = new Refusal(408, "The rest of the request did not come in time (RFC 9110 section 15.5.9).");
            finish(arriving, Ending.TIMED_OUT, arriving.hasText() ? late : null, now);
            settle();
            return now + site.settings().idleTimeout().toNanos();
        }
        return progress - end < 0 ? progress : end;
    }
}
