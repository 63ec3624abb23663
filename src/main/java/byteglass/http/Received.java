package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Role;
import byteglass.wire.Protocol;
import byteglass.wire.Wire;
import byteglass.wire.WireDissector;

/// What a client sent, taken apart by what it speaks. Total and linear, as both dissectors are.
///
/// @param protocol HTTP/1 where the bytes begin with a request line, be it a bad one, or may come to do so; unknown
///     where they have none and are no other protocol either
/// @param wire the bytes as another protocol
/// @param request the bytes as a request of HTTP/1, which nothing can be read of where they are none
public record Received(Protocol protocol, Wire wire, Request request) {

    /// Takes apart what stands at the beginning of a connection, or between two messages of one.
    public static Received of(Bytes raw) {
        Wire wire = WireDissector.dissect(raw);
        Request request = Dissector.request(raw);
        if (isNamed(wire.protocol())) {
            return new Received(wire.protocol(), wire, request);
        }
        // what is a request line, the reader of requests knows best
        boolean none = request.state() == State.BROKEN && request.startLine().isEmpty();
        return new Received(none ? Protocol.UNKNOWN : Protocol.HTTP_1, wire, request);
    }

    private static boolean isNamed(Protocol protocol) {
        return protocol != Protocol.HTTP_1 && protocol != Protocol.UNKNOWN;
    }

    public boolean isHttp() {
        return protocol == Protocol.HTTP_1;
    }

    /// The bytes by the roles of the protocol that they are.
    public Dissection<? extends Role> dissection() {
        return isNamed(protocol) ? wire.dissection() : request.dissection();
    }
}
