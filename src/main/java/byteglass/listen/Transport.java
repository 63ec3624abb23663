package byteglass.listen;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The event loops, on Java's own sockets.
///
/// Not on Netty's epoll: that of 4.2.18 takes a socket out of its set once the peer sends no more and nothing waits to
/// be written, fails to put it back when something does, and then closes it with replies still to be sent.
final class Transport {

    /// Half of the processors, since the store and the window want theirs; more than four loops gain nothing while
    /// one thread writes.
    private static final int LOOPS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    /// Netty's own words, which nobody would read: what it fails at comes to us as a failure. Kept, since Java forgets
    /// a logger that nobody holds, and its level with it.
    private static final Logger LOGGER = Logger.getLogger("io.netty");

    private Transport() {}

    /// New loops, to be shut down by who asked for them.
    static EventLoopGroup loops() {
        LOGGER.setLevel(Level.OFF);
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
        return new MultiThreadIoEventLoopGroup(
                LOOPS, new DefaultThreadFactory("byteglass-listen", true), NioIoHandler.newFactory());
    }
}
