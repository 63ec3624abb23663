package byteglass.listen;

import byteglass.http.Connection;
import byteglass.http.Intake;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DuplexChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// What the connections of a listener share. Safe on any thread.
final class Site {

    private final Intake intake;
    private final Settings settings;
    private final Tally tally = new Tally();
    private final Replies replies = new Replies(InstantSource.system());
    private final AtomicLong owed = new AtomicLong();
    private volatile boolean accepting = true;
    private final Map<EventLoop, Batch> batches = new ConcurrentHashMap<>();

    Site(Intake intake, Settings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    Intake intake() {
        return intake;
    }

    Settings settings() {
        return settings;
    }

    Tally tally() {
        return tally;
    }

    Replies replies() {
        return replies;
    }

    /// Whether connections are taken; those that the system accepted in the moment of stopping are not.
    boolean isAccepting() {
        return accepting;
    }

    void accepting(boolean now) {
        accepting = now;
    }

    Ledger ledger(EventLoop loop, Runnable flush) {
        return new Ledger(batches.computeIfAbsent(loop, Batch::new), owed, flush);
    }

    Connection connected(Channel channel, Instant at) {
        return intake.connected(text(channel.remoteAddress()), text(channel.localAddress()), at);
    }

    /// `127.0.0.1:53120`, `[::1]:53120`.
    private static String text(SocketAddress address) {
        if (!(address instanceof InetSocketAddress inet)) {
            return String.valueOf(address);
        }
        String host = inet.getHostString();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + inet.getPort();
    }

    /// Closes a connection, at once.
    static void close(Channel channel) {
        var _ = channel.close();
    }

    /// Closes our side of a connection: the peer reads to the end, and may go on sending.
    static void closeOutput(Channel channel) {
        if (channel instanceof DuplexChannel duplex) {
            var _ = duplex.shutdownOutput();
        }
    }
}
