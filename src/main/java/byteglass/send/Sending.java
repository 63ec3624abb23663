package byteglass.send;

import byteglass.http.Capture;
import byteglass.http.Destination;
import byteglass.http.Draft;
import byteglass.http.Ending;
import byteglass.http.Step;
import byteglass.http.Timeline;
import byteglass.send.Failure.Reason;
import byteglass.send.Sender.Ground;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A draft on its way: finds a connection, and lets a [Passage] carry the bytes. Its public methods are safe on any
/// thread; the others belong to the loop.
public final class Sending {

    private final Ground ground;
    private final Draft draft;
    private final Options options;
    private final Consumer<Journey> watcher;
    private final long began = System.nanoTime();
    private final CompletableFuture<Outcome> over = new CompletableFuture<>();

    private volatile Journey journey = Journey.BEGUN;
    private @Nullable Asked asked;
    private @Nullable Dialing dialing;
    private @Nullable Passage passage;

    Sending(Ground ground, Draft draft, Options options, Consumer<Journey> watcher) {
        this.ground = ground;
        this.draft = draft;
        this.options = options;
        this.watcher = watcher;
    }

    /// What has happened so far.
    public Journey journey() {
        return journey;
    }

    /// Done when it is over, however it ended, and what crossed the wire is stored; never fails.
    public CompletionStage<Outcome> over() {
        return over.minimalCompletionStage();
    }

    /// Stops at once; what came is kept. Nothing happens where it is over.
    public void cancel() {
        onLoop(() -> {
            Passage carrying = passage;
            if (carrying != null) {
                carrying.cut(Ending.INTERRUPTED, new Failure(pending(), Reason.CANCELLED, ""));
            } else if (journey.end() == null) {
                failed(new Failure(pending(), Reason.CANCELLED, ""), null);
            }
        });
    }

    void begin() {
        ground.workers().execute(() -> {
            Asked known = Asked.of(draft.raw());
            onLoop(() -> connect(known));
        });
    }

    private void onLoop(Runnable task) {
        try {
            ground.loop().execute(task);
        } catch (RejectedExecutionException e) {
            // the sender was closed meanwhile
            Capture nothing = Passage.nothing(Ending.INTERRUPTED);
            over.complete(new Outcome(journey, 0, nothing, nothing));
        }
    }

    private void connect(Asked known) {
        if (journey.end() != null) {
            return;
        }
        asked = known;
        Link kept = options.reuse() ? ground.pool().take(draft.destination()) : null;
        if (kept != null) {
            route(new Route(List.of(), kept.connection(), true, kept.handshake()));
            carry(kept);
            return;
        }
        ground.workers().execute(this::lookUp);
    }

    /// On a worker.
    private void lookUp() {
        Destination destination = draft.destination();
        try {
            @Nullable InetAddress literal = literal(destination.host());
            List<InetAddress> all =
                    literal != null ? List.of(literal) : List.of(InetAddress.getAllByName(destination.host()));
            List<InetAddress> fit = all.stream().filter(options.family()::has).toList();
            long now = System.nanoTime();
            @Nullable
            Securing securing = destination.security() == null
                    ? null
                    : new Securing(destination, destination.security(), ground.trust());
            onLoop(() -> dial(fit, literal == null ? now : -1, securing));
        } catch (UnknownHostException e) {
            fail(Step.LOOKED_UP, Reason.NO_ADDRESS, "");
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            fail(Step.SECURED, Reason.OTHER, String.valueOf(e.getMessage()));
        }
    }

    private void fail(Step step, Reason reason, String detail) {
        onLoop(() -> failed(new Failure(step, reason, detail), null));
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void dial(List<InetAddress> addresses, long lookedUp, @Nullable Securing securing) {
        if (journey.end() != null) {
            return;
        }
        if (addresses.isEmpty()) {
            failed(new Failure(Step.LOOKED_UP, Reason.NO_ADDRESS, ""), null);
            return;
        }
        if (lookedUp >= 0 || addresses.size() > 1) {
            reached(Step.LOOKED_UP, lookedUp);
        }
        route(new Route(addresses, null, false, null));
        Dialing begun = new Dialing(ground.loop(), draft.destination(), options.connectTimeout(), this);
        dialing = begun;
        begun.dial(addresses, securing);
    }

    /// There is a connection.
    void connected(Channel channel, @Nullable Handshake handshake) {
        dialing = null;
        Link link = new Link(
                channel,
                ground.intake().connected(text(channel.remoteAddress()), text(channel.localAddress()), Instant.now()),
                draft.destination(),
                handshake);
        route(new Route(journey.route().addresses(), link.connection(), false, handshake));
        carry(link);
        channel.pipeline().addLast(link);
    }

    private void carry(Link link) {
        Passage begun = new Passage(ground, link, draft.raw(), options, Objects.requireNonNull(asked));
        passage = begun;
        begun.begin(this);
    }

    /// There will be no connection.
    ///
    /// @param handshake what the server said to be; null without TLS, and where it did not come to that
    void failed(Failure failure, @Nullable Handshake handshake) {
        if (journey.end() != null) {
            return;
        }
        if (dialing != null) {
            dialing.cancel();
        }
        Route route = journey.route();
        if (handshake != null) {
            route(new Route(route.addresses(), route.connection(), false, handshake));
        }
        Ending ending = switch (failure.reason()) {
            case TIMED_OUT -> Ending.TIMED_OUT;
            case RESET, REFUSED -> Ending.RESET;
            case CANCELLED -> Ending.INTERRUPTED;
            default -> Ending.CLOSED;
        };
        Capture nothing = Passage.nothing(ending);
        ended(new Journey.End(ending, failure, false));
        over.complete(new Outcome(journey, 0, nothing, nothing));
    }

    void reached(Step step, long now) {
        Timeline timeline = journey.timeline();
        if (timeline.at(step).isEmpty()) {
            show(timeline.with(step, TimeUnit.NANOSECONDS.toMicros(now - began)), journey.route(), journey.end());
        }
    }

    private void route(Route route) {
        show(journey.timeline(), route, journey.end());
    }

    private void ended(Journey.End end) {
        show(journey.timeline(), journey.route(), end);
    }

    /// There is something new.
    void moved() {
        show(journey.timeline(), journey.route(), journey.end());
    }

    private void show(Timeline timeline, Route route, Journey.@Nullable End end) {
        Passage carrying = passage;
        journey = new Journey(
                timeline,
                route,
                carrying == null ? 0 : carrying.sentBytes(),
                carrying == null ? 0 : carrying.receivedBytes(),
                end);
        watcher.accept(journey);
    }

    /// The bytes were carried.
    void carried(Capture request, Capture response, Journey.End end, CompletionStage<Long> stored) {
        ended(end);
        Journey last = journey;
        stored.thenAccept(id -> over.complete(new Outcome(last, id, request, response)));
    }

    /// The first step that was not reached.
    private Step pending() {
        Timeline timeline = journey.timeline();
        boolean plain = draft.destination().security() == null;
        return Stream.of(
                        Step.RESPONSE_LAST,
                        Step.RESPONSE_FIRST,
                        Step.SEND_LAST,
                        Step.SEND_FIRST,
                        Step.SECURED,
                        Step.CONNECTED,
                        Step.LOOKED_UP)
                .filter(step -> step != Step.SECURED || !plain)
                .takeWhile(step -> timeline.at(step).isEmpty())
                .reduce((later, sooner) -> sooner)
                .orElse(Step.RESPONSE_LAST);
    }

    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) Objects.requireNonNull(address);
        String host = inet.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + inet.getPort();
    }
}
