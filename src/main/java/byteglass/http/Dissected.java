package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.wire.Layer;
import byteglass.wire.Protocol;
import byteglass.wire.Wire;
import byteglass.wire.WireDissector;
import byteglass.wire.WireRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What bytes were dissected into, whatever they speak: HTTP/1.x, another protocol, or HTTP/1.x after the header of a
/// proxy. The one place where that is decided.
///
/// @param protocol its name in JSON
/// @param pieces parts of the bytes that were dissected apart; together they tile them
public record Dissected(Bytes raw, String protocol, List<Piece> pieces) {

    public Dissected {
        pieces = List.copyOf(pieces);
    }

    /// A part of the bytes, and the messages in it where it is HTTP/1.x.
    ///
    /// @param start where the part begins; its own offsets begin there
    /// @param end how much of its spans counts, from `start` on
    public record Piece(int start, int end, Spans<? extends Role> spans, List<Finding> findings, Messages messages) {}

    /// Dissects what a client sent on a connection.
    public static Dissected requests(Bytes raw) {
        return sent(raw, Dissector::requests);
    }

    /// Dissects what a client sent in one exchange, as it is kept: one request, and perhaps what followed the last one
    /// of a connection.
    public static Dissected exchange(Bytes raw) {
        return sent(raw, Dissected::one);
    }

    /// Dissects what a server sent.
    ///
    /// @param answered the method that the first response answers
    public static Dissected responses(Bytes raw, String answered) {
        return http(raw, Dissector.responses(raw, answered));
    }

    private static Messages one(Bytes raw) {
        Request request = Dissector.request(raw);
        return new Messages(request.dissection(), List.of(request), List.of(new Range(0, raw.length())));
    }

    private static Dissected sent(Bytes raw, Function<Bytes, Messages> http) {
        Wire wire = WireDissector.dissect(raw);
        Protocol first = wire.protocol();
        if (first == Protocol.HTTP_1 || first == Protocol.UNKNOWN) {
            return http(raw, http.apply(raw));
        }
        List<Piece> pieces = new ArrayList<>();
        int end = raw.length();
        for (Layer layer : wire.layers()) {
            if (layer.protocol() == Protocol.HTTP_1) {
                end = (int) layer.range().start();
                pieces.add(piece(end, http.apply(raw.slice(end, raw.length()))));
            }
        }
        // HTTP/1.x is the last layer, and nothing is said about it there
        Dissection<WireRole> before = wire.dissection();
        pieces.addFirst(new Piece(0, end, before.spans(), before.findings(), Dissector.requests(Bytes.EMPTY)));
        return new Dissected(raw, first.key(), pieces);
    }

    private static Dissected http(Bytes raw, Messages messages) {
        boolean unknown =
                !messages.list().isEmpty() && hasNoStart(messages.list().getFirst());
        return new Dissected(raw, (unknown ? Protocol.UNKNOWN : Protocol.HTTP_1).key(), List.of(piece(0, messages)));
    }

    private static boolean hasNoStart(Message first) {
        return first.state() == State.BROKEN && first.startLine().isEmpty();
    }

    private static Piece piece(int start, Messages messages) {
        return new Piece(
                start,
                messages.dissection().raw().length(),
                messages.dissection().spans(),
                messages.dissection().findings(),
                messages);
    }

    /// Whether it is HTTP/1.x from the first byte on.
    public boolean isHttp() {
        return protocol.equals(Protocol.HTTP_1.key());
    }

    /// Whether it is neither HTTP/1.x nor another protocol that is known here.
    public boolean isUnknown() {
        return protocol.equals(Protocol.UNKNOWN.key());
    }

    /// The request that a client sent first; nothing can be read of it where the bytes are none.
    public Request request() {
        List<Message> first = pieces.getFirst().messages().list();
        return first.isEmpty() ? Dissector.request(raw) : (Request) first.getFirst();
    }

    /// The findings of all pieces, in order, by offsets of all the bytes.
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Piece piece : pieces) {
            for (Finding finding : piece.findings) {
                all.add(new Finding(finding.rule(), finding.at().shift(piece.start), finding.args()));
            }
        }
        return all;
    }
}
