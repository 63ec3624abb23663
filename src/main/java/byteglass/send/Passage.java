package byteglass.send;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Gathered;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Step;
import byteglass.send.Failure.Reason;
import byteglass.send.Sender.Ground;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One exchange on a connection, both directions, and its recording. On its loop.
///
/// It is over when all went out and all that was asked for came back, when the connection ends, when nothing comes for
/// too long, or when it is cut from outside.
final class Passage implements Link.User {

    /// What may wait for the store before nothing more is sent or read: four pieces, as in the listener.
    private static final long OWED_BYTES = 4L << 20;

    private final Ground ground;
    private final Link link;
    private final Options options;
    private final Asked asked;
    private final Recording recording;
    private final Gathered request = new Gathered(piece -> store(Direction.REQUEST, piece));
    private final Download download;
    private final Upload upload;
    private final long began = System.nanoTime();

    private @Nullable Sending sending;
    private long firstByte;
    private long lastByte;
    private long lastMove = began;
    private long owed;
    private boolean row;
    private @Nullable Capture out;
    private boolean inputEnded;
    private boolean over;
    private CompletionStage<Void> written = CompletableFuture.completedStage(null);
    private CompletionStage<Void> lastPiece = written;

    Passage(Ground ground, Link link, Bytes raw, Options options, Asked asked) {
        this.ground = ground;
        this.link = link;
        this.options = options;
        this.asked = asked;
        recording = ground.intake().open(Origin.SENT, link.connection(), link.next(), null, Instant.now());
        download = new Download(asked.methods(), new Gathered(piece -> store(Direction.RESPONSE, piece)));
        upload = new Upload(link, raw, options.marks(), this);
        link.use(this);
    }

    static Capture nothing(Ending ending) {
        return new Capture(Bytes.EMPTY, Arrivals.NONE, ending);
    }

    void begin(Sending whose) {
        sending = whose;
        whose.reached(Step.SEND_FIRST, began);
        upload.proceed();
        watchSilence();
    }

    long sentBytes() {
        return request.length();
    }

    long receivedBytes() {
        return download.length();
    }

    private Sending sending() {
        return Objects.requireNonNull(sending);
    }

    private void watchSilence() {
        if (over) {
            return;
        }
        long end = lastMove + options.silence().toNanos();
        long now = System.nanoTime();
        if (end - now > 0) {
            var _ = ground.loop().schedule(this::watchSilence, end - now, TimeUnit.NANOSECONDS);
        } else {
            Step awaited =
                    out == null ? Step.SEND_LAST : download.length() == 0 ? Step.RESPONSE_FIRST : Step.RESPONSE_LAST;
            // a tunnel that falls silent has no other end
            cut(
                    download.isComplete() ? Ending.COMPLETE : Ending.TIMED_OUT,
                    download.isComplete() ? null : new Failure(awaited, Reason.TIMED_OUT, ""));
        }
    }

    // what goes out

    /// The system took bytes.
    void sent(byte[] data, int start, int end, long now) {
        lastMove = now;
        request.add(data, start, end, TimeUnit.NANOSECONDS.toMicros(now - began));
        sending().moved();
    }

    /// Whether more may go out now; if not, it is told to when it may.
    boolean mayGoOn() {
        return owed <= OWED_BYTES;
    }

    /// Nothing more goes out.
    ///
    /// @param whole whether all went
    void finished(boolean whole, boolean reset) {
        sending().reached(Step.SEND_LAST, System.nanoTime());
        requestEnds(whole ? Ending.COMPLETE : reset ? Ending.RESET : Ending.CLOSED);
        if (reset) {
            link.reset();
            cut(Ending.RESET, null);
        } else {
            proceed();
        }
    }

    /// The system refused bytes.
    void refused(Throwable cause) {
        gone(cause instanceof IOException ? Ending.RESET : Ending.CLOSED, String.valueOf(cause.getMessage()));
    }

    private void requestEnds(Ending how) {
        Capture all = request.whole(how);
        out = all;
        row = true;
        written = recording.requestWhole(all, asked.summary());
    }

    private void store(Direction direction, Bytes piece) {
        if (!row) {
            row = true;
            recording.arriving(request.soFar(), asked.summary());
        }
        owed += piece.length();
        lastPiece = recording.piece(direction, piece);
        lastPiece.whenComplete((nothing, failure) -> ground.loop().execute(() -> {
            owed -= piece.length();
            settle();
        }));
    }

    // what comes back

    @Override
    public void received(byte[] data, long now) {
        lastMove = now;
        lastByte = now;
        if (download.length() == 0) {
            firstByte = now;
            sending().reached(Step.RESPONSE_FIRST, now);
        }
        download.take(data, TimeUnit.NANOSECONDS.toMicros(now - firstByte));
        sending().moved();
    }

    @Override
    public void settle() {
        proceed();
        if (!over) {
            boolean full = owed > OWED_BYTES;
            if (link.channel().config().isAutoRead() == full) {
                link.channel().config().setAutoRead(!full);
            }
            upload.proceed();
        }
    }

    @Override
    public void inputEnded() {
        inputEnded = true;
        download.ended();
        if (download.isWhole()) {
            proceed();
        } else {
            gone(Ending.CLOSED, "");
        }
    }

    @Override
    public void gone(Ending why, String detail) {
        Step awaited = out == null ? Step.SEND_LAST : download.length() == 0 ? Step.RESPONSE_FIRST : Step.RESPONSE_LAST;
        boolean complete = download.isComplete() && out != null;
        cut(
                complete ? Ending.COMPLETE : why,
                complete ? null : new Failure(awaited, why == Ending.RESET ? Reason.RESET : Reason.CLOSED, detail));
    }

    private void proceed() {
        if (!over && out != null && download.isWhole()) {
            boolean keeps = out.ending() == Ending.COMPLETE
                    && asked.persists()
                    && download.persists()
                    && !inputEnded
                    && link.stands();
            end(Ending.COMPLETE, null, keeps);
        }
    }

    /// Ends it now.
    void cut(Ending how, @Nullable Failure failure) {
        if (!over) {
            upload.stop();
            end(how, failure, false);
        }
    }

    private void end(Ending how, @Nullable Failure failure, boolean keeps) {
        over = true;
        if (download.length() > 0) {
            sending().reached(Step.RESPONSE_LAST, lastByte);
        }
        if (out == null) {
            requestEnds(how == Ending.COMPLETE ? Ending.CLOSED : how);
        }
        Capture response = download.capture(how);
        recording.close(response, sending().journey().timeline(), request.length(), how);
        if (keeps) {
            ground.pool().keep(link);
        } else {
            link.close();
        }
        sending()
                .carried(
                        Objects.requireNonNull(out),
                        response,
                        new Journey.End(how, failure, keeps),
                        written.thenCompose(whole -> lastPiece)
                                .handle((nothing, lost) -> lost == null ? recording.id() : 0L));
    }
}
