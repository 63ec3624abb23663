package byteglass.listen;

import byteglass.http.Connection;
import byteglass.http.Ending;
import byteglass.http.Framer;
import byteglass.http.Origin;
import byteglass.http.Phase;
import byteglass.http.Recording;
import byteglass.http.Refusal;
import byteglass.http.Step;
import byteglass.wire.Protocol;
import byteglass.wire.Recognizer;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What comes in on one connection, cut into exchanges.
///
/// Every byte that comes belongs to one exchange: the one that is arriving, or, once no message can follow, the newest
/// one, whose *tail* it is.
///
///     PROXY header?   an exchange of its own that nobody answers; what follows it is read on
///     HTTP/1          one exchange a message, until one is refused or closes the connection
///     foreign         all else: one exchange, until the peer closes, is silent, or has sent enough
final class Incoming {

    /// How much of a foreign protocol is taken in; what comes after it is the tail.
    private static final long FOREIGN_BYTES = 64 << 10;

    /// "Any 2xx (Successful) response indicates that the sender … will switch to tunnel mode" (RFC 9110 section 9.3.6),
    /// and what would come then is not meant for us.
    private static final Refusal NO_PROXY = new Refusal(501, "Byteglass is no proxy (RFC 9110 section 9.3.6).");

    private static final Refusal NO_REQUEST = new Refusal(400, "This is no HTTP request (RFC 9112 section 3).");

    private static final Refusal LATE =
            new Refusal(408, "The rest of the request did not come in time (RFC 9110 section 15.5.9).");

    private final Site site;
    private final Channel channel;
    private final long accepted;
    private final Instant acceptedAt = Instant.now();
    private final Ledger ledger;
    private final Answers answers;
    private final Framer framer;
    private final FirstBytes first = new FirstBytes();

    private @Nullable Connection connection;
    private int sequence;
    private boolean spokeHttp;
    private @Nullable Underway arriving;
    private @Nullable Protocol foreign;
    private @Nullable Underway tail;
    private long tailBytes;

    /// @param accepted when the connection was accepted, by [System#nanoTime]
    Incoming(Site site, Channel channel, long accepted, Ledger ledger, Answers answers) {
        this.site = site;
        this.channel = channel;
        this.accepted = accepted;
        this.ledger = ledger;
        this.answers = answers;
        this.framer = new Framer(site.settings().limits());
    }

    /// The exchange that is arriving; null between two, and once there is a tail.
    @Nullable
    Underway arriving() {
        return arriving;
    }

    /// Whether no message can follow those that came.
    boolean isOver() {
        return tail != null;
    }

    /// How much came after the last message.
    long tailBytes() {
        return tailBytes;
    }

    /// Takes what one read brought. The array is given away.
    void take(byte[] data, long now) {
        take(data, 0, now);
    }

    private void take(byte[] data, int start, long now) {
        int at = start;
        while (at < data.length) {
            Underway newest = tail;
            if (newest == null) {
                at = read(arriving == null ? begin(now) : arriving, data, at, now);
            } else {
                newest.take(data, at, data.length, now);
                tailBytes += data.length - at;
                at = data.length;
            }
        }
    }

    /// Reads on in a message, and returns how far.
    private int read(Underway exchange, byte[] data, int at, long now) {
        if (foreign != null) {
            exchange.take(data, at, data.length, now);
            foreign(exchange, foreign, now);
            return data.length;
        }
        switch (first.look(data, at, now)) {
            case FRAME -> {
                return framed(exchange, data, at, now);
            }
            case HOLD -> {}
            case FRAME_HELD -> first.release().forEach(read -> take(read.data(), read.start(), read.at()));
            case HEADER -> {
                if (!spokeHttp) {
                    return header(exchange, now);
                }
                foreign(exchange, first.protocol(), now);
            }
            case FOREIGN -> foreign(exchange, first.protocol(), now);
        }
        return data.length;
    }

    /// Reads on in a message of HTTP/1.
    private int framed(Underway exchange, byte[] data, int at, long now) {
        int end = framer.push(data, at, data.length);
        boolean broken = framer.phase() == Phase.BROKEN;
        exchange.take(data, at, broken ? data.length : end, now);
        switch (framer.phase()) {
            case HEAD -> {}
            case CONTENT -> content(exchange, now);
            case WHOLE -> {
                exchange.reached(Step.HEAD_WHOLE, now);
                spokeHttp = true;
                Refusal refusal = refusal();
                finish(exchange, Ending.COMPLETE, refusal, refusal == null && framer.keepAlive(), now);
            }
            case BROKEN -> broken(exchange, framer.refusal(), now);
        }
        return broken ? data.length : end;
    }

    private Underway begin(long now) {
        Instant at = Instant.now();
        Connection on = Objects.requireNonNullElseGet(connection, () -> site.connected(channel, acceptedAt));
        connection = on;
        Underway newest = answers.newest();
        Recording before = newest == null || newest.isMuted() ? null : newest.recording();
        Recording recording = site.intake().open(Origin.RECEIVED, on, ++sequence, before, at);
        Underway exchange = new Underway(recording, ledger, framer::summary, accepted, now);
        arriving = exchange;
        answers.expect(exchange);
        return exchange;
    }

    /// The head is whole, and content is awaited.
    private void content(Underway exchange, long now) {
        if (exchange.reached(Step.HEAD_WHOLE, now)
                && framer.expectsContinue()
                && framer.summary().contentBytes() == 0) {
            Refusal refusal = framer.refusal();
            if (refusal == null) {
                exchange.expectContinue();
            } else {
                broken(exchange, refusal, now); // the content will not come before the answer does
            }
        }
    }

    private @Nullable Refusal refusal() {
        Refusal refusal = framer.refusal();
        return refusal == null && framer.summary().method().equals("CONNECT") ? NO_PROXY : refusal;
    }

    /// No reading goes on after this.
    private void broken(Underway exchange, @Nullable Refusal refusal, long now) {
        boolean tooLong = refusal != null && refusal.status() == 431;
        if (!tooLong && framer.summary().method().isEmpty()) {
            foreign(exchange, Protocol.UNKNOWN, now); // there is not even a request line
        } else {
            finish(exchange, tooLong ? Ending.OVER_LIMIT : Ending.REFUSED, refusal, false, now);
        }
    }

    /// What is held begins with a PROXY header, which ends in what was read last.
    private int header(Underway exchange, long now) {
        int end = 0;
        for (FirstBytes.Read read : first.release()) {
            end = (int) Math.min(read.data().length, read.start() + first.headerBytes() - exchange.length());
            exchange.take(read.data(), read.start(), end, read.at());
        }
        exchange.mute();
        finish(exchange, Ending.COMPLETE, null, true, now);
        return end;
    }

    /// Goes on with what is no HTTP/1, up to a limit.
    private void foreign(Underway exchange, Protocol protocol, long now) {
        foreign = protocol;
        takeHeld(exchange);
        if (exchange.length() >= FOREIGN_BYTES) {
            endForeign(exchange, Ending.OVER_LIMIT, now);
        }
    }

    private void takeHeld(Underway exchange) {
        first.release().forEach(read -> exchange.take(read.data(), read.start(), read.data().length, read.at()));
    }

    /// A text may be from a person, and who spoke HTTP before understands a reply; others would not.
    private void endForeign(Underway exchange, Ending how, long now) {
        boolean answered = spokeHttp || (foreign == Protocol.UNKNOWN && Recognizer.isText(exchange.beginning()));
        Ending ending = answered && how == Ending.CLOSED ? Ending.REFUSED : how;
        Refusal refusal = framer.refusal();
        finish(exchange, ending, answered ? (refusal == null ? NO_REQUEST : refusal) : null, false, now);
    }

    private void finish(Underway exchange, Ending ending, @Nullable Refusal refusal, boolean persists, long now) {
        arriving = null;
        exchange.end(ending, refusal, persists, now);
        if (persists) {
            framer.next();
            first.next();
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

    /// The peer sends no more.
    void ended(long now) {
        Underway exchange = arriving;
        if (exchange != null) {
            end(exchange, Ending.CLOSED, null, now);
        }
    }

    /// Ends what is arriving, since it is late.
    void late(Underway exchange, long now) {
        end(exchange, Ending.TIMED_OUT, exchange.hasText() ? LATE : null, now);
    }

    private void end(Underway exchange, Ending how, @Nullable Refusal refusal, long now) {
        if (first.isHolding()) {
            foreign(exchange, first.protocol(), now);
        }
        if (foreign == null) {
            finish(exchange, how, refusal, false, now);
        } else if (arriving != null) {
            endForeign(exchange, how == Ending.CLOSED ? how : Ending.REFUSED, now);
        }
    }

    /// Ends what is arriving, without a reply.
    void cut(Ending why) {
        Underway exchange = arriving;
        if (exchange != null) {
            takeHeld(exchange);
            finish(exchange, why, null, false, System.nanoTime());
        }
    }

    /// The reply to this exchange is the last one of the connection.
    void closing(Underway exchange) {
        Underway newest = answers.newest();
        cut(Ending.INTERRUPTED);
        follow(newest == null ? exchange : newest);
    }

    /// Nothing comes any more.
    void release() {
        if (tail != null) {
            tail.release();
        }
    }

    /// When what is arriving is late, if nothing more comes.
    ///
    /// @param lastRead when something came last
    long deadline(Underway exchange, long lastRead) {
        Settings settings = site.settings();
        if (foreign != null || first.isHolding()) {
            return lastRead + settings.silence().toNanos();
        }
        return framer.phase() == Phase.HEAD
                ? exchange.began() + settings.headTimeout().toNanos()
                : lastRead + settings.idleTimeout().toNanos();
    }
}
