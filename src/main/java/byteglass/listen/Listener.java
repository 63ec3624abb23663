package byteglass.listen;

import byteglass.http.Ending;
import byteglass.http.Intake;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Accepts connections on one address at a time, hands every byte to an [Intake], and answers what is committed.
///
/// It can be started again after it was stopped, on the same address or another. Safe on any thread.
public final class Listener implements AutoCloseable {

    /// Connections that the system may accept before we do; Linux cuts it to `net.core.somaxconn`.
    private static final int BACKLOG = 1024;

    /// How many ports are tried in search of a free one.
    private static final int TRIED_PORTS = 100;

    private final Site site;
    private final EventLoopGroup loops = Transport.loops();
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private @Nullable Channel server;

    public Listener(Intake intake, Settings settings) {
        this.site = new Site(intake, settings);
    }

    /// What it has done so far.
    public Tally tally() {
        return site.tally();
    }

    /// Begins to listen. The stage is done with the address (with the port that was found, where port 0 was asked
    /// for), or fails with a [ListenFailure].
    ///
    /// @throws IllegalStateException where it listens already
    public CompletionStage<InetSocketAddress> start(InetSocketAddress address) {
        CompletableFuture<InetSocketAddress> started = new CompletableFuture<>();
        if (address.isUnresolved()) {
            started.completeExceptionally(new ListenFailure(address, new IOException("no such host")));
            return started;
        }
        ChannelFuture bound;
        synchronized (this) {
            if (server != null) {
                throw new IllegalStateException("it listens already");
            }
            site.accepting(true);
            bound = bootstrap().bind(address);
            server = bound.channel();
        }
        bound.addListener(result -> {
            if (result.isSuccess()) {
                started.complete((InetSocketAddress) bound.channel().localAddress());
            } else {
                forget(bound.channel());
                started.completeExceptionally(new ListenFailure(address, result.cause()));
            }
        });
        return started;
    }

    private ServerBootstrap bootstrap() {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                // a peer that sends no more may still wait for its reply
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new ConnectionHandler(site, open));
                    }
                });
        if (!isWindows()) {
            // there it would let two programs listen on one port
            bootstrap.option(ChannelOption.SO_REUSEADDR, true);
        }
        return bootstrap;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private synchronized void forget(Channel channel) {
        if (channel.equals(server)) {
            server = null;
        }
    }

    private synchronized @Nullable Channel takeServer() {
        Channel taken = server;
        server = null;
        site.accepting(false);
        return taken;
    }

    /// Stops accepting at once, closes connections that have nothing under way, and gives the others
    /// [Settings#grace] to finish; what is still under way then is interrupted. The stage is done when all is over,
    /// and never fails.
    public CompletionStage<Void> stop() {
        Channel listening = takeServer();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        if (listening == null) {
            closed.complete(null);
        } else {
            // a closed socket goes on accepting until its loop has selected once more
            listening.close().addListener(result -> afterNextSelect(listening, () -> closed.complete(null)));
        }
        return closed.thenCompose(nothing -> windDown());
    }

    private static void afterNextSelect(Channel channel, Runnable task) {
        var _ = channel.eventLoop().schedule(task, 1, TimeUnit.MILLISECONDS);
    }

    private CompletionStage<Void> windDown() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Conversation conversation : open) {
            conversation.run(conversation::windDown);
            all.add(conversation.over().toCompletableFuture());
        }
        long grace = site.settings().grace().toMillis();
        CompletableFuture<Void> over = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
        return over.copy().completeOnTimeout(null, grace, TimeUnit.MILLISECONDS).thenCompose(nothing -> {
            for (Conversation conversation : open) {
                conversation.run(() -> conversation.abort(Ending.INTERRUPTED));
            }
            // the store has the same time once more for what it was given
            return over.copy().completeOnTimeout(null, grace, TimeUnit.MILLISECONDS);
        });
    }

    /// Stops, and gives its threads back. It cannot be started again.
    @Override
    public void close() {
        stop().toCompletableFuture().join();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }

    /// The nearest higher port of an address that nobody listens on now; empty where none of the next hundred is
    /// free. Tries them, so it is for a worker.
    public static Optional<InetSocketAddress> nextFree(InetSocketAddress after) {
        for (int port = after.getPort() + 1; port <= Math.min(65_535, after.getPort() + TRIED_PORTS); port++) {
            InetSocketAddress next = new InetSocketAddress(after.getAddress(), port);
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(!isWindows());
                socket.bind(next);
                return Optional.of(next);
            } catch (IOException e) {
                // the next one may be free
            }
        }
        return Optional.empty();
    }
}
