package byteglass.send;

import byteglass.http.Draft;
import byteglass.http.Intake;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Sends drafts, each exactly as it is. Safe on any thread.
public final class Sender implements AutoCloseable {

    /// Netty's own words, which nobody would read; kept, since Java forgets a logger that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("io.netty");

    private final EventLoopGroup loops;
    private final EventLoop loop;
    private final Ground ground;
    private final Set<Sending> underWay = ConcurrentHashMap.newKeySet();

    /// What all drafts on their way share.
    ///
    /// @param pool belongs to the loop
    record Ground(EventLoop loop, Intake intake, Executor workers, Trust trust, Pool pool) {}

    /// @param workers where names are looked up and certificate authorities are read
    public Sender(Intake intake, Executor workers, Trust trust) {
        LOGGER.setLevel(Level.OFF);
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
        // one, since a person sends, and what is sent to one server stays in order
        loops = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("byteglass-send", true), NioIoHandler.newFactory());
        loop = loops.next();
        ground = new Ground(loop, intake, workers, trust, new Pool(intake));
    }

    /// Sends a draft.
    ///
    /// @param watcher is told, on the sender's loop, whenever there is something new: it must not block
    public Sending send(Draft draft, Options options, Consumer<Journey> watcher) {
        Sending sending = new Sending(ground, draft, options, watcher);
        underWay.add(sending);
        sending.over().whenComplete((sent, failure) -> underWay.remove(sending));
        sending.begin();
        return sending;
    }

    /// Exchanges a message with itself on the loopback address, so that the times of the first draft are those of the
    /// network and not of loading classes. Blocks, for some tenths of a second.
    public void rehearse() {
        Rehearsal.run(ground.workers, (intake, draft, options) -> {
            Ground stage = new Ground(loop, intake, ground.workers, ground.trust, new Pool(intake));
            Sending sending = new Sending(stage, draft, options, journey -> {});
            sending.begin();
            return sending;
        });
    }

    /// Cancels what is under way, closes what is kept, and gives its thread back.
    @Override
    public void close() {
        underWay.forEach(Sending::cancel);
        loop.execute(ground.pool::close);
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
