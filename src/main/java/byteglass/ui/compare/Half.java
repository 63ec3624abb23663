package byteglass.ui.compare;

import byteglass.dissect.Bytes;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.http.Capture;
import byteglass.http.Dissected;
import byteglass.http.Dissector;
import byteglass.http.Message;
import byteglass.wire.WireDissector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the two messages that are compared.
///
/// @param capture its bytes, at most the first [ComparisonReader#MOST_BYTES] of them
/// @param spans what each of them is for
/// @param message null where they are no HTTP/1
record Half(
        Capture capture,
        Spans<? extends Role> spans,
        @Nullable Message message) {

    /// What was asked.
    static Half request(Capture capture) {
        Dissected dissected = Dissected.exchange(capture.raw());
        if (dissected.isHttp()) {
            Message request = dissected.request();
            return new Half(capture, request.dissection().spans(), request);
        }
        Spans<? extends Role> spans = dissected.isUnknown()
                ? dissected.request().dissection().spans()
                : WireDissector.dissect(capture.raw()).dissection().spans();
        return new Half(capture, spans, null);
    }

    /// What was answered; of several responses the final one is the message.
    static Half reply(Capture capture, String method) {
        List<Message> responses = Dissector.responses(capture.raw(), method).list();
        Message last = responses.isEmpty() ? Dissector.response(capture.raw(), method) : responses.getLast();
        return new Half(capture, last.dissection().spans(), last);
    }

    Bytes raw() {
        return capture.raw();
    }
}
