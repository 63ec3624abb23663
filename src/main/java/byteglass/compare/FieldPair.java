package byteglass.compare;

import byteglass.http.Field;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A field line and its counterpart in another message.
///
/// @param left null where it was added
/// @param right null where it was removed
/// @param changes in what they differ; empty where they are the same, octet for octet and in the same order
/// @param leftNumber which line of the fields it is, from 1; 0 where it was added
/// @param rightNumber which line of the fields it is, from 1; 0 where it was removed
public record FieldPair(
        @Nullable Field left, @Nullable Field right, Set<Change> changes, int leftNumber, int rightNumber) {

    public FieldPair {
        changes = Set.copyOf(changes);
    }

    public boolean isSame() {
        return changes.isEmpty();
    }
}
