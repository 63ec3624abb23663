package byteglass.listen;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Gathered;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Refusal;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One exchange, from its first byte to the last one of its reply. Owned by its connection's event loop.
///
///     take* → end → landed (committed, or not) → sent* → over
///                                   take* while it is held: what comes after the last request of a connection
final class Underway implements Ledger.Landing {

    /// A request that came at once is no row before it is whole; a slow one is, after the time in which a person
    /// notices that something is missing.
    private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /// How often the row of a slow request is brought up to date.
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Refusal NOT_STORED = new Refusal(503, "The request could not be stored. Try again later.");

    private final Recording recording;
    private final Ledger ledger;
    private final Supplier<Summary> reading;
    private final long accepted;
    private final long began;
    private final Gathered request = new Gathered(this::piece);
    private final long[] steps = new long[Step.of(Origin.RECEIVED).size()];

    private boolean text;
    private long shownAt;
    private long shownBytes;
    private boolean awaitsContinue;
    private boolean ended;
    private boolean settled;
    private boolean held;
    private boolean muted;

    private Summary summary = Summary.EMPTY;
    private Ending requestEnding = Ending.INTERRUPTED;
    private @Nullable Refusal refusal;
    private boolean persistent;
    private @Nullable Throwable failure;
    private Bytes response = Bytes.EMPTY;
    private @Nullable Ending ending;

    /// @param reading what is known of the request while it comes
    /// @param accepted when the connection was accepted
    /// @param began when the first byte came
    Underway(Recording recording, Ledger ledger, Supplier<Summary> reading, long accepted, long began) {
        this.recording = recording;
        this.ledger = ledger;
        this.reading = reading;
        this.accepted = accepted;
        this.began = began;
        Arrays.fill(steps, -1);
        steps[Step.ACCEPT.ordinal()] = 0;
        reached(Step.FIRST_BYTE, began);
    }

    Recording recording() {
        return recording;
    }

    long began() {
        return began;
    }

    /// How many bytes came.
    long length() {
        return request.length();
    }

    /// The first bytes, at most as many as a row keeps; for while it is arriving.
    Bytes beginning() {
        return request.soFar().raw();
    }

    /// Whether anything but empty lines came.
    boolean hasText() {
        return text;
    }

    /// Adds bytes, also those that come after the request's end while it is held.
    void take(byte[] data, int start, int end, long now) {
        awaitsContinue = false;
        for (int at = start; at < end && !text; at++) {
            text = data[at] != '\r' && data[at] != '\n';
        }
        request.add(data, start, end, micros(now - began));
    }

    private void piece(Bytes bytes) {
        if (shownBytes == 0 && !ended) {
            show(System.nanoTime());
        }
        ledger.await(recording.piece(Direction.REQUEST, bytes), bytes.length(), (nanos, cause) -> {
            if (cause != null) {
                failure = cause;
            }
        });
    }

    /// Makes what came so far a row, or brings its row up to date.
    private void show(long now) {
        shownAt = now;
        shownBytes = request.length();
        recording.arriving(request.soFar(), reading.get());
    }

    /// Makes a slow request a row when it is time for that.
    ///
    /// @return when to ask again; [Long#MAX_VALUE] for no sooner than more has come
    long progress(long now) {
        if (!text || shownBytes == request.length()) {
            return Long.MAX_VALUE;
        }
        long due = shownBytes == 0 ? began + SLOW_NANOS : shownAt + PROGRESS_NANOS;
        if (due - now > 0) {
            return due;
        }
        show(now);
        return Long.MAX_VALUE;
    }

    /// The request came to its end.
    ///
    /// @param refused why it must not be answered normally
    /// @param persists whether another request may follow
    void end(Ending how, @Nullable Refusal refused, boolean persists, long now) {
        requestEnding = how;
        refusal = refused;
        persistent = persists;
        summary = reading.get();
        if (how == Ending.COMPLETE) {
            reached(Step.BODY_WHOLE, now);
        }
        Capture whole = request.whole(how);
        ended = true;
        ledger.await(recording.requestWhole(whole, summary), whole.raw().length(), this);
    }

    @Override
    public void landed(long nanos, @Nullable Throwable cause) {
        settled = true;
        if (cause == null) {
            reached(Step.STORED, nanos);
        } else {
            failure = cause;
        }
    }

    /// Whether the store has said what became of the request.
    boolean isSettled() {
        return settled;
    }

    boolean isStored() {
        return failure == null;
    }

    /// Whether its head asks to be encouraged and nothing followed it yet.
    boolean awaitsContinue() {
        return awaitsContinue;
    }

    void expectContinue() {
        awaitsContinue = true;
    }

    /// There will be no reply, though it is whole.
    void mute() {
        muted = true;
    }

    boolean isMuted() {
        return muted;
    }

    /// Whether somebody waits for a reply: not where the request was cut, or is no text.
    boolean isAnswerable() {
        return !muted && (requestEnding == Ending.COMPLETE || refusal != null);
    }

    /// Why an error is to be answered; null where all is well.
    @Nullable
    Refusal refusal() {
        return failure == null ? refusal : NOT_STORED;
    }

    Summary summary() {
        return summary;
    }

    /// Whether the connection may be kept after it.
    boolean isPersistent() {
        return persistent && failure == null;
    }

    /// Notes bytes that go back.
    void sends(Bytes bytes) {
        awaitsContinue = false;
        response = response.concat(bytes);
    }

    /// Notes when a step was reached.
    ///
    /// @return whether it was for the first time
    boolean reached(Step step, long now) {
        boolean first = steps[step.ordinal()] < 0;
        if (first) {
            steps[step.ordinal()] = Math.max(0, micros(now - accepted));
        }
        return first;
    }

    /// Nothing more goes back.
    ///
    /// @param cut what happened to the connection before the reply was out; null when it is out
    void over(@Nullable Ending cut) {
        if (requestEnding != Ending.COMPLETE) {
            ending = requestEnding;
        } else if (cut != null) {
            ending = cut;
        } else {
            ending = refusal == null ? Ending.COMPLETE : Ending.REFUSED;
        }
        closeUnlessHeld();
    }

    /// From now on all that comes on the connection belongs to this exchange.
    void hold() {
        held = true;
    }

    /// Nothing comes any more.
    void release() {
        held = false;
        closeUnlessHeld();
    }

    private void closeUnlessHeld() {
        if (held || ending == null) {
            return;
        }
        request.flush();
        recording.close(
                new Capture(response, Arrivals.NONE, response.isEmpty() ? ending : Ending.COMPLETE),
                Timeline.of(steps),
                request.length(),
                ending);
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
