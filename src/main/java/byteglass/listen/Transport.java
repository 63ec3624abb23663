package byteglass.listen;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The event loops and the kind of socket that goes with them: epoll on Linux where its library loads, else Java's
/// own.
record Transport(EventLoopGroup loops, Class<? extends ServerChannel> server) {

    /// Half of the processors, since the store and the window want theirs; more than four loops gain nothing while
    /// one thread writes.
    private static final int LOOPS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    /// Netty's own words, which nobody would read: what it fails at comes to us as a failure. Kept, since Java forgets
    /// a
    /// logger that nobody holds, and its level with it.
    private static final Logger LOGGER = Logger.getLogger("io.netty");

    /// What is fastest here.
    static Transport fastest() {
        silence();
        return Epoll.isAvailable()
                ? new Transport(loops(EpollIoHandler.newFactory()), EpollServerSocketChannel.class)
                : portable();
    }

    /// What every system has.
    static Transport portable() {
        silence();
        return new Transport(loops(NioIoHandler.newFactory()), NioServerSocketChannel.class);
    }

    private static void silence() {
        LOGGER.setLevel(Level.OFF);
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private static EventLoopGroup loops(IoHandlerFactory io) {
        return new MultiThreadIoEventLoopGroup(LOOPS, new DefaultThreadFactory("byteglass-listen", true), io);
    }
}
