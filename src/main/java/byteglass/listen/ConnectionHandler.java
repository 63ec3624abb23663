package byteglass.listen;

import byteglass.http.Ending;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a [Conversation] what happens on its channel. One for each connection, on its event loop.
final class ConnectionHandler extends ChannelInboundHandlerAdapter {

    private final Site site;
    private final Set<Conversation> open;
    private @Nullable Conversation conversation;

    /// @param open the conversations of the listener, safe on any thread
    ConnectionHandler(Site site, Set<Conversation> open) {
        this.site = site;
        this.open = open;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (!site.isAccepting()) {
            Site.close(ctx.channel());
            return;
        }
        Conversation begun = new Conversation(site, ctx.channel());
        conversation = begun;
        site.tally().opened();
        open.add(begun);
        begun.over().thenRun(() -> open.remove(begun));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        long now = System.nanoTime();
        ByteBuf read = (ByteBuf) message;
        byte[] data = new byte[read.readableBytes()];
        read.readBytes(data);
        read.release();
        if (conversation != null) {
            conversation.received(data, now);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        settle();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        settle();
    }

    private void settle() {
        if (conversation != null) {
            conversation.settle();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (conversation != null && event == ChannelInputShutdownEvent.INSTANCE) {
            conversation.inputEnded();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (conversation != null) {
            site.tally().closed();
            conversation.gone(Ending.CLOSED);
        }
    }

    /// A broken connection, or a fault of ours, which ends this connection and no other.
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (conversation == null) {
            Site.close(ctx.channel());
        } else {
            conversation.abort(cause instanceof IOException ? Ending.RESET : Ending.INTERRUPTED);
        }
    }
}
