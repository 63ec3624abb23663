package byteglass.ui.inspect;

import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Framing;
import byteglass.http.Message;
import byteglass.http.State;
import byteglass.texts.Texts;
import byteglass.ui.kit.BytePage.EndMark;
import java.util.Optional;

/// Says what stands after the last byte of a message that is not whole.
final class EndMarks {

    private final Texts texts;

    EndMarks(Texts texts) {
        this.texts = texts;
    }

    Optional<EndMark> of(Exchange exchange, Capture capture, Message message) {
        boolean whole = capture.isWhole()
                ? message.state() != State.INCOMPLETE
                : contentBytes(capture, message) == promised(message);
        if (whole || capture.ending() == Ending.COMPLETE || capture.ending() == Ending.REFUSED) {
            return Optional.empty();
        }
        Optional<EndMark> arriving = ofArriving(exchange, capture);
        if (arriving.isPresent()) {
            return arriving;
        }
        long promised = promised(message);
        String key = "inspect.end." + capture.ending().key();
        return Optional.of(
                promised < 0
                        ? new EndMark(texts.get(key, capture.length()), true)
                        : new EndMark(texts.get(key + ".of", contentBytes(capture, message), promised), true));
    }

    /// That more may come; empty where all is there.
    Optional<EndMark> ofArriving(Exchange exchange, Capture capture) {
        return exchange.ending() == null && capture.ending() == Ending.INTERRUPTED
                ? Optional.of(new EndMark(texts.get("inspect.end.waiting"), false))
                : Optional.empty();
    }

    /// Octets of content on the wire, also where not all of them are loaded.
    static long contentBytes(Capture capture, Message message) {
        return capture.isWhole()
                ? message.content().range().length()
                : capture.length() - message.content().range().start();
    }

    private static long promised(Message message) {
        return message.content().framing() instanceof Framing.Length(long bytes) ? bytes : -1;
    }
}
