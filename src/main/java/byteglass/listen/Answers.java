package byteglass.listen;

import byteglass.http.Ending;
import byteglass.http.Refusal;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.listen.Replies.Persistence;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What goes out on one connection: replies in the order of the requests, each once its request is committed, up to
/// the one after which the connection closes.
final class Answers {

    private final Channel channel;
    private final Replies replies;
    private final Tally tally;
    private final Consumer<Underway> closing;
    private final Runnable done;
    private final Deque<Underway> waiting = new ArrayDeque<>();
    private boolean dirty;
    private boolean windingDown;
    private boolean closed;
    private @Nullable Ending cut;

    /// @param closing told the exchange whose reply is the last one, when it is on its way
    /// @param done told when it is out, or will never be
    Answers(Channel channel, Replies replies, Tally tally, Consumer<Underway> closing, Runnable done) {
        this.channel = channel;
        this.replies = replies;
        this.tally = tally;
        this.closing = closing;
        this.done = done;
    }

    /// Adds an exchange that has begun.
    void expect(Underway exchange) {
        waiting.add(exchange);
    }

    /// The newest exchange that was not answered; null where there is none.
    @Nullable
    Underway newest() {
        return waiting.peekLast();
    }

    /// How many exchanges have begun and were not answered.
    int count() {
        return waiting.size();
    }

    /// From now on the reply that leaves nothing waiting is the last one.
    void windDown() {
        windingDown = true;
    }

    /// Runs something once all that was written has left, or never will.
    void afterwards(Runnable task) {
        write(Unpooled.EMPTY_BUFFER).addListener(sent -> task.run());
        flush();
    }

    /// The connection is gone: nobody will be answered.
    void cut(Ending how) {
        cut = how;
        proceed();
    }

    /// Answers what can be answered; [#flush] sends it.
    void proceed() {
        Underway next = waiting.peek();
        while (next != null && next.isSettled()) {
            waiting.remove();
            if (!next.isStored()) {
                tally.lost();
            }
            if (cut != null || closed) {
                next.over(cut == null ? Ending.INTERRUPTED : cut);
            } else {
                answer(next);
            }
            next = waiting.peek();
        }
        if (next != null && next.awaitsContinue() && !closed && cut == null) {
            next.sends(Replies.CONTINUE.bytes());
            var _ = write(Replies.CONTINUE);
        }
    }

    private void answer(Underway exchange) {
        boolean last = !exchange.isPersistent() || (windingDown && waiting.isEmpty());
        if (last) {
            closed = true;
            closing.accept(exchange);
        }
        if (exchange.isAnswerable()) {
            Reply reply = reply(exchange, last);
            exchange.reached(Step.REPLY_FIRST, System.nanoTime());
            exchange.sends(reply.bytes());
            write(reply).addListener(sent -> answered(exchange, last, sent.cause()));
        } else if (!last) {
            exchange.over(null); // a PROXY header
        } else {
            afterwards(() -> {
                exchange.over(null);
                done.run();
            });
        }
    }

    private Reply reply(Underway exchange, boolean last) {
        Summary summary = exchange.summary();
        Refusal refusal = exchange.refusal();
        boolean bare = summary.method().equals("HEAD");
        Persistence persistence = last
                ? Persistence.CLOSE
                : summary.version().equals("HTTP/1.0") ? Persistence.KEEP_ALOUD : Persistence.KEEP;
        return refusal == null ? replies.ok(bare, persistence) : replies.error(refusal, bare, persistence);
    }

    private void answered(Underway exchange, boolean last, @Nullable Throwable failure) {
        if (failure == null) {
            exchange.reached(Step.REPLY_LAST, System.nanoTime());
            tally.answered();
            exchange.over(null);
        } else {
            exchange.over(Ending.RESET);
        }
        if (last) {
            done.run();
        }
    }

    private ChannelFuture write(Reply reply) {
        return write(Unpooled.wrappedBuffer(reply.array()));
    }

    private ChannelFuture write(ByteBuf bytes) {
        dirty = true;
        return channel.write(bytes);
    }

    /// Sends what was written.
    void flush() {
        if (dirty) {
            dirty = false;
            channel.flush();
        }
    }
}
