package byteglass.wire;

import byteglass.dissect.Dissection;
import java.util.List;
import java.util.Optional;

/// The first bytes of a connection, taken apart.
///
/// @param layers in order; they tile the bytes. Only PROXY headers are followed by another; none for no bytes
public record Wire(Dissection<WireRole> dissection, List<Layer> layers) {

    public Wire {
        layers = List.copyOf(layers);
    }

    /// What the bytes begin with.
    public Protocol protocol() {
        return layers.isEmpty() ? Protocol.UNKNOWN : layers.getFirst().protocol();
    }

    /// What the connection is for: the protocol after all PROXY headers, if it got so far.
    public Optional<Layer> inner() {
        return layers.stream().filter(layer -> !layer.protocol().isHeader()).findFirst();
    }
}
