package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.http.Dissector;
import byteglass.http.Message;
import byteglass.http.Messages;
import byteglass.http.State;
import byteglass.wire.Layer;
import byteglass.wire.Protocol;
import byteglass.wire.Wire;
import byteglass.wire.WireDissector;
import java.util.ArrayList;
import java.util.List;

/// What a stream of bytes was dissected into, whatever it speaks. Offsets are of the whole stream.
///
/// @param pieces parts of the stream that were dissected apart; together they tile it
record Dissected(Bytes raw, String protocol, List<Piece> pieces) {

    /// A part of the stream, and the messages in it where it is HTTP/1.x.
    ///
    /// @param start where the part begins in the stream; its own offsets begin there
    /// @param end how much of its spans counts
    record Piece(int start, int end, Spans<? extends Role> spans, List<Finding> findings, Messages messages) {}

    /// Dissects what a client sent.
    static Dissected requests(Bytes raw) {
        Wire wire = WireDissector.dissect(raw);
        Protocol first = wire.protocol();
        if (first == Protocol.HTTP_1 || first == Protocol.UNKNOWN) {
            return http(raw, Dissector.requests(raw));
        }
        Messages none = Dissector.requests(Bytes.EMPTY);
        List<Piece> pieces = new ArrayList<>();
        int end = raw.length();
        for (Layer layer : wire.layers()) {
            if (layer.protocol() == Protocol.HTTP_1) {
                end = (int) layer.range().start();
                Messages messages = Dissector.requests(raw.slice(end, raw.length()));
                pieces.add(piece(end, messages));
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : wire.dissection().findings()) {
            if (finding.at().end() <= end) {
                findings.add(finding);
            }
        }
        pieces.addFirst(new Piece(0, end, wire.dissection().spans(), findings, none));
        return new Dissected(raw, first.key(), List.copyOf(pieces));
    }

    /// Dissects what a server sent.
    ///
    /// @param answered the method that the first response answers
    static Dissected responses(Bytes raw, String answered) {
        return http(raw, Dissector.responses(raw, answered));
    }

    private static Dissected http(Bytes raw, Messages messages) {
        boolean unknown =
                !messages.list().isEmpty() && isUnknown(messages.list().getFirst());
        return new Dissected(raw, unknown ? "unknown" : "http/1", List.of(piece(0, messages)));
    }

    private static boolean isUnknown(Message first) {
        return first.state() == State.BROKEN && first.startLine().isEmpty();
    }

    private static Piece piece(int start, Messages messages) {
        int length = messages.dissection().raw().length();
        return new Piece(
                start,
                length,
                messages.dissection().spans(),
                messages.dissection().findings(),
                messages);
    }

    /// The octets of content of a message, chunk framing taken off.
    static List<Range> content(Messages messages, int index) {
        List<Range> found = new ArrayList<>();
        var spans = messages.dissection().spans();
        Range body = messages.list().get(index).content().range();
        int first = body.isEmpty() ? spans.size() : spans.indexAt(body.start());
        for (int i = first; i < spans.size() && spans.start(i) < body.end(); i++) {
            switch (spans.role(i)) {
                case BODY, CHUNK_DATA -> found.add(new Range(spans.start(i), spans.end(i)));
                default -> {}
            }
        }
        return found;
    }
}
