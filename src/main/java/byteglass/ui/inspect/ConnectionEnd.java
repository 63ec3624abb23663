package byteglass.ui.inspect;

import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Message;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a connection after an exchange, as far as that exchange tells. When a connection that was kept open
/// was closed is recorded nowhere.
enum ConnectionEnd {
    UNDER_WAY,
    /// Kept open for another request.
    OPEN,
    /// Closed by us, as the request asks for it.
    ASKED,
    /// Closed by us, as the reply says.
    ANSWERED,
    REFUSED,
    OVER_LIMIT,
    TIMED_OUT,
    /// Closed by the peer in the middle of the request.
    CLOSED,
    /// Closed by the peer in the middle of the reply, or before it.
    CLOSED_UNANSWERED,
    RESET,
    RESET_UNANSWERED,
    INTERRUPTED;

    /// @param asked the request; null where the bytes are none
    /// @param answered the reply; null where there is none
    static ConnectionEnd of(Exchange exchange, @Nullable Message asked, @Nullable Message answered) {
        Ending ending = exchange.ending();
        if (ending == null) {
            return UNDER_WAY;
        }
        boolean whole = exchange.request().ending() == Ending.COMPLETE;
        return switch (ending) {
            case COMPLETE -> completed(asked, answered);
            case REFUSED -> REFUSED;
            case OVER_LIMIT -> OVER_LIMIT;
            case TIMED_OUT -> TIMED_OUT;
            case CLOSED -> whole ? CLOSED_UNANSWERED : CLOSED;
            case RESET -> whole ? RESET_UNANSWERED : RESET;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    private static ConnectionEnd completed(@Nullable Message asked, @Nullable Message answered) {
        if (answered == null || answered.keepAlive()) {
            return OPEN;
        }
        return Optional.ofNullable(asked)
                        .filter(message -> !message.keepAlive())
                        .isPresent()
                ? ASKED
                : ANSWERED;
    }

    static ConnectionEnd of(Inspected inspected) {
        Side reply = inspected.reply();
        return of(
                inspected.exchange(),
                inspected.request().reading().message(),
                reply == null ? null : reply.reading().message());
    }

    /// Whether the connection can carry another exchange.
    boolean isOpen() {
        return this == OPEN || this == UNDER_WAY;
    }

    /// The last word of the keys of its texts.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
