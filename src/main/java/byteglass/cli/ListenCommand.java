package byteglass.cli;

import byteglass.listen.ListenFailure;
import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.store.OpenCapture;
import byteglass.store.Places;
import byteglass.store.Store;
import byteglass.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `byteglass listen`: the main job, in the terminal.
@Command(
        name = "listen",
        header = "Listens, shows each request's bytes as they arrived, and keeps all in a capture.",
        description = "Ends at SIGINT (Ctrl+C) or SIGTERM: finishes what is under way, and says what was kept.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ListenCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where to listen; ${DEFAULT-VALUE} (this machine only) unless given.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8050",
            description = "The port, ${DEFAULT-VALUE} unless given; 0 for any free one.")
    private int port;

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            description = "The capture (.bgcap) that keeps all; made where there is none, added to where there is one.")
    private @Nullable Path capture;

    @Option(names = "--quiet", description = "Show no requests.")
    private boolean quiet;

    @Mixin
    private final ColorOption color = new ColorOption();

    ListenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            console.say("There is no port " + port + ": choose one from 0 to 65535.");
            return ExitCode.USAGE;
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            console.say("There is no address " + host + ": choose one of this machine with --host.");
            return ExitCode.SOFTWARE;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Signals.onStop(stopped::countDown);
        try (OpenCapture target = target();
                Listener listener = new Listener(target.store(), Settings.DEFAULT)) {
            InetSocketAddress at;
            try {
                at = listener.start(new InetSocketAddress(address, port))
                        .toCompletableFuture()
                        .join();
            } catch (CompletionException e) {
                target.discard();
                throw e.getCause() instanceof ListenFailure failure ? new IOException(explain(failure)) : e;
            }
            run(target, listener, at, stopped);
        }
        return ExitCode.OK;
    }

    /// The capture that was named; or else the standard one, or a new one where another program writes that.
    private OpenCapture target() throws StoreException {
        if (capture != null) {
            return OpenCapture.open(capture);
        }
        Places places = Places.of(System.getenv(), System.getProperties());
        return OpenCapture.openOrNew(places.standard(), places);
    }

    private static String sentence(OpenCapture target) {
        String where =
                target.inUse() == null ? "Kept in " : "Another program writes the standard capture, so all is kept in ";
        return where + target.store().file();
    }

    private void run(OpenCapture target, Listener listener, InetSocketAddress at, CountDownLatch stopped)
            throws InterruptedException {
        Store store = target.store();
        long before = store.count();
        Shown shown = new Shown(console, color.colors(console));
        Follower follower = new Follower(store, shown, console.isTerminal());
        if (!quiet) {
            store.subscribe(follower::heard); // until the store is closed
            follower.start();
        }
        console.say(sentence(target));
        if (!at.getAddress().isLoopbackAddress()) {
            console.say("Whoever reaches this machine can send requests here.");
        }
        console.out().println("Listening on http://" + text(at));
        console.out().flush();
        stopped.await();
        listener.stop().toCompletableFuture().join();
        if (!quiet) {
            follower.finish();
        }
        long kept = store.count() - before;
        long lost = listener.tally().lostCount();
        console.say("Stopped. " + counted(kept) + " kept in " + store.file() + "."
                + (lost == 0 ? "" : " " + counted(lost) + " could not be kept."));
    }

    private static String counted(long requests) {
        return requests == 1 ? "1 request" : String.format(Locale.ROOT, "%,d requests", requests);
    }

    private static String text(InetSocketAddress at) {
        String host = at.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
    }

    private static String explain(ListenFailure failure) {
        InetSocketAddress address = failure.address();
        String where =
                "port " + address.getPort() + " of " + address.getAddress().getHostAddress();
        return switch (failure.reason()) {
            case TAKEN ->
                "Another program listens on " + where + ". Choose another with --port"
                        + Listener.nextFree(address)
                                .map(free -> ", for instance --port " + free.getPort())
                                .orElse("") + ".";
            case NOT_PERMITTED ->
                "This account may not listen on " + where + ". Choose one from 1024 on with --port, for instance"
                        + " --port 8050.";
            case NO_SUCH_ADDRESS ->
                "This machine has no address " + address.getHostString() + ". Choose another with --host, for instance"
                        + " --host 127.0.0.1.";
            case OTHER -> "It cannot listen on " + where + ": " + failure.getMessage();
        };
    }
}
