package byteglass.send;

import byteglass.http.Connection;
import byteglass.http.Destination;
import byteglass.http.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A connection that stands. What comes on it goes to its user; a connection without one is kept for the next.
final class Link extends ChannelInboundHandlerAdapter {

    /// Who uses it now; told on the loop.
    interface User {
        /// Bytes came. The array is given away.
        void received(byte[] data, long now);

        /// All of a round of reads was told.
        void settle();

        /// The server sends no more, and said so: with TLS by `close_notify`.
        void inputEnded();

        /// The connection is no more.
        void gone(Ending why, String detail);
    }

    private final Channel channel;
    private final Connection connection;
    private final Destination destination;
    private final @Nullable Handshake handshake;
    private @Nullable User user;
    private int sequence;
    private boolean over;

    Link(Channel channel, Connection connection, Destination destination, @Nullable Handshake handshake) {
        this.channel = channel;
        this.connection = connection;
        this.destination = destination;
        this.handshake = handshake;
    }

    Channel channel() {
        return channel;
    }

    Connection connection() {
        return connection;
    }

    Destination destination() {
        return destination;
    }

    @Nullable
    Handshake handshake() {
        return handshake;
    }

    /// The place of the next exchange, from 1.
    int next() {
        return ++sequence;
    }

    /// Whether it can still be written to and read from.
    boolean stands() {
        return !over && channel.isActive();
    }

    void use(User next) {
        user = next;
    }

    void close() {
        over = true;
        var _ = channel.close();
    }

    /// Ends our side: with TLS by `close_notify`, since TLS has no half that stays open without.
    void closeOutput() {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls != null) {
            var _ = tls.closeOutbound();
        } else if (channel instanceof DuplexChannel duplex) {
            var _ = duplex.shutdownOutput();
        }
    }

    /// Ends it with a TCP reset.
    void reset() {
        over = true;
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        // below TLS, which would say goodbye
        channel.unsafe().close(channel.newPromise());
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        long now = System.nanoTime();
        ByteBuf read = (ByteBuf) message;
        byte[] data = new byte[read.readableBytes()];
        read.readBytes(data);
        read.release();
        if (user != null) {
            user.received(data, now);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (user != null) {
            user.settle();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE
                || (event instanceof SslCloseCompletionEvent notified && notified.isSuccess())) {
            over = true;
            if (user != null) {
                user.inputEnded();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        gone(Ending.CLOSED, "");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        gone(cause instanceof IOException ? Ending.RESET : Ending.INTERRUPTED, String.valueOf(cause.getMessage()));
        close();
    }

    private void gone(Ending why, String detail) {
        over = true;
        if (user != null) {
            user.gone(why, detail);
        }
    }
}
