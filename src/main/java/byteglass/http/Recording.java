package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.concurrent.CompletionStage;

/// One exchange while it is under way. The calls of one recording are ordered, from one thread at a time; none blocks.
///
///     arriving* → (arriving, then piece*)? → requestWhole → piece* → close
///
/// Each returned stage is done when what it is for is committed, and fails with the reason when it could not be.
public interface Recording {

    /// How many bytes of a direction are kept in the row; what goes beyond them goes to [#piece].
    int ROW_BYTES = 1 << 20;

    /// Its number in the capture. Known once a stage of it is done; 0 before.
    long id();

    /// The request as far as it came, while more is awaited, so that it is a row. Called once in a while for a slow
    /// request, and once before the first [#piece].
    ///
    /// @param soFar its first bytes, at most [#ROW_BYTES]; `length` is what came
    void arriving(Capture soFar, Summary summary);

    /// Bytes that follow what is in the row (and earlier pieces) of a direction; at most [#ROW_BYTES] at a time.
    CompletionStage<Void> piece(Direction direction, Bytes bytes);

    /// The request came to its end, whole or cut. Only when the stage is done may the final reply leave.
    ///
    /// @param request its first bytes, at most [#ROW_BYTES]; `length` counts the pieces too
    CompletionStage<Void> requestWhole(Capture request, Summary summary);

    /// The exchange is over. Joins a later batch.
    ///
    /// @param response what was sent back; empty where nothing was
    /// @param requestBytes all bytes of the request, with what came after it was refused
    void close(Capture response, Timeline timeline, long requestBytes, Ending ending);
}
