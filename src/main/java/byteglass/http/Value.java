package byteglass.http;

import byteglass.dissect.Dissection;
import java.util.List;

/// A field value, taken apart: offsets count from its first octet.
///
/// @param wellFormed whether it has the form that its field's specification asks for
public record Value(Dissection<ValueRole> dissection, List<Decoded> decoded, boolean wellFormed) {

    public Value {
        decoded = List.copyOf(decoded);
    }
}
