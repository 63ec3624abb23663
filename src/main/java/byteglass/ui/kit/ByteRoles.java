package byteglass.ui.kit;

import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;

/// The role of each octet of a message, also of those that were not looked at: they go on as the body that they are
/// taken for. Immutable.
///
/// @param spans the roles of the octets from offset 0
public record ByteRoles(Spans<? extends Role> spans) {

    /// The role at an offset.
    public Role at(long offset) {
        int index = spans.indexAt(offset);
        return index < 0 ? beyond() : spans.role(index);
    }

    /// Where the role at an offset ends.
    public long end(long offset) {
        int index = spans.indexAt(offset);
        boolean open =
                index < 0 || (index == spans.size() - 1 && spans.role(index).equals(beyond()));
        return open ? Long.MAX_VALUE : spans.end(index);
    }

    private Role beyond() {
        Role last = spans.isEmpty() ? HttpRole.UNPARSED : spans.role(spans.size() - 1);
        return last instanceof HttpRole http && divides(http) ? HttpRole.BODY : last;
    }

    private static boolean divides(HttpRole role) {
        return switch (role) {
            case BODY, CHUNK_DATA, UPGRADED, UNPARSED, STRAY -> false;
            default -> true;
        };
    }
}
