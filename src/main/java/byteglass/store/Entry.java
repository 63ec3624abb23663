package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// An exchange under way. Its calls only queue changes; what is not final belongs to the writer thread.
final class Entry implements Recording {

    private final Writer writer;
    final Opening opening;

    /// 0 until it is a row.
    long id;

    /// The exchange before, until this one is a row: then its id is known, and no chain of them is kept alive.
    @Nullable
    Entry after;

    /// How many bytes of pieces there are of each direction.
    final long[] pieceBytes = new long[Direction.values().length];

    /// Why a piece is missing; what came is not whole any more, and must never be said to be kept.
    @Nullable
    Throwable missing;

    Entry(Writer writer, Opening opening, @Nullable Entry after) {
        this.writer = writer;
        this.opening = opening;
        this.after = after;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public void arriving(Capture soFar, Summary summary) {
        writer.add(new Change.Arriving(this, soFar, summary));
    }

    @Override
    public CompletionStage<Void> piece(Direction direction, Bytes bytes) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        writer.add(new Change.Piece(this, direction, bytes, done));
        return done;
    }

    @Override
    public CompletionStage<Void> requestWhole(Capture request, Summary summary) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        writer.add(new Change.Whole(this, request, summary, done));
        return done;
    }

    @Override
    public void close(Capture response, Timeline timeline, long requestBytes, Ending ending) {
        writer.add(new Change.Close(this, response, timeline, requestBytes, ending));
    }
}
