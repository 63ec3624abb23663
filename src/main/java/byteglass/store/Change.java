package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.util.concurrent.CompletableFuture;

/// What is to be written of an exchange, on its way to the writer.
sealed interface Change {

    Entry entry();

    /// The request so far, while more is awaited.
    record Arriving(Entry entry, Capture request, Summary summary) implements Change {}

    /// More bytes than are in the row.
    record Piece(Entry entry, Direction direction, Bytes bytes, CompletableFuture<Void> stage) implements Change {}

    /// The request, at its end.
    record Whole(Entry entry, Capture request, Summary summary, CompletableFuture<Void> stage) implements Change {}

    /// The exchange is over.
    record Close(Entry entry, Capture response, Timeline timeline, long requestBytes, Ending ending)
            implements Change {}

    /// It is committed.
    default void succeeded() {
        switch (this) {
            case Piece piece -> piece.stage.complete(null);
            case Whole whole -> whole.stage.complete(null);
            case Arriving arriving -> {}
            case Close close -> {}
        }
    }

    /// It is not, and will not be.
    default void failed(Throwable reason) {
        switch (this) {
            case Piece piece -> piece.stage.completeExceptionally(reason);
            case Whole whole -> whole.stage.completeExceptionally(reason);
            case Arriving arriving -> {}
            case Close close -> {}
        }
    }
}
