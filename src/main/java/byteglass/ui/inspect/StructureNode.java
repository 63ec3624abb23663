package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.dissect.Role;
import org.jspecify.annotations.Nullable;

/// A part of a message in the tree of its structure: what it is, where it stands, and what it consists of.
record StructureNode(Kind kind, Range range, Look look, Children children) {

    /// What kind of part it is.
    enum Kind {
        MESSAGE,
        LINE,
        SECTION,
        /// A field line.
        FIELD,
        /// Parts that are together only since there are so many; nobody selects it by its range.
        GROUP,
        /// Octets of one role, or a line end.
        TOKEN
    }

    /// How it is seen.
    ///
    /// @param role whose colour it has; null for none
    /// @param label what it is
    /// @param named whether the label is the octets' own name, in their colour
    /// @param detail what is said of it besides; of a token its octets
    record Look(@Nullable Role role, String label, boolean named, String detail) {}

    static StructureNode group(Range range, String label, Children children) {
        return new StructureNode(Kind.GROUP, range, new Look(null, label, false, ""), children);
    }

    /// Whether it is the same part of the same bytes.
    boolean isSame(StructureNode other) {
        return kind == other.kind && range.equals(other.range);
    }

    boolean isLeaf() {
        return children.count() == 0;
    }
}
