package byteglass.send;

import byteglass.http.Destination;
import byteglass.http.Step;
import byteglass.send.Failure.Reason;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Leads from addresses to a connection: TCP to the first that answers, then TLS. On its loop.
///
/// The caller hears of a connection before its first byte is read, so that none is missed.
final class Dialing {

    private final EventLoop loop;
    private final Destination destination;
    private final Duration timeout;
    private final Sending caller;
    private @Nullable Channel channel;
    private boolean cancelled;

    Dialing(EventLoop loop, Destination destination, Duration timeout, Sending caller) {
        this.loop = loop;
        this.destination = destination;
        this.timeout = timeout;
        this.caller = caller;
    }

    /// @param addresses at least one
    /// @param securing null for plain TCP
    void dial(List<InetAddress> addresses, @Nullable Securing securing) {
        dial(addresses, 0, securing);
    }

    private void dial(List<InetAddress> addresses, int at, @Nullable Securing securing) {
        ChannelFuture connecting = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                // a server that sends no more may still read; TLS has a word of its own for that
                .option(ChannelOption.ALLOW_HALF_CLOSURE, securing == null)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
                .handler(new ChannelInboundHandlerAdapter())
                .connect(new InetSocketAddress(addresses.get(at), destination.port()));
        channel = connecting.channel();
        connecting.addListener(result -> {
            if (cancelled) {
                return;
            }
            if (result.isSuccess()) {
                caller.reached(Step.CONNECTED, System.nanoTime());
                secure(connecting.channel(), securing);
            } else if (at + 1 < addresses.size()) {
                dial(addresses, at + 1, securing);
            } else {
                caller.failed(failure(result.cause()), null);
            }
        });
    }

    private void secure(Channel connected, @Nullable Securing securing) {
        if (securing == null) {
            caller.connected(connected, null);
            return;
        }
        SslHandler handler = securing.handler(connected.alloc(), timeout);
        connected.pipeline().addFirst(handler);
        handler.handshakeFuture().addListener(result -> {
            if (cancelled) {
                return;
            }
            if (result.isSuccess()) {
                caller.reached(Step.SECURED, System.nanoTime());
                caller.connected(connected, securing.agreed(handler));
            } else {
                var _ = connected.close();
                caller.failed(securing.failure(result.cause()), securing.failed());
            }
        });
    }

    /// Stops; the caller hears no more.
    void cancel() {
        cancelled = true;
        if (channel != null) {
            var _ = channel.close();
        }
    }

    private static Failure failure(Throwable cause) {
        Reason reason = switch (cause) {
            case ConnectTimeoutException _ -> Reason.TIMED_OUT;
            case ConnectException _ -> Reason.REFUSED;
            case NoRouteToHostException _ -> Reason.UNREACHABLE;
            default ->
                Objects.requireNonNullElse(cause.getMessage(), "").contains("unreachable")
                        ? Reason.UNREACHABLE
                        : Reason.OTHER;
        };
        return new Failure(Step.CONNECTED, reason, Objects.requireNonNullElse(cause.getMessage(), ""));
    }
}
