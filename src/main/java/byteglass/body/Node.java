package byteglass.body;

import byteglass.dissect.Range;
import java.util.List;
import java.util.Locale;

/// A node of a [Tree]: nothing but a place in it, so it costs nothing until it is looked at.
///
/// @param position how many siblings stand before it
public record Node(Tree tree, int index, int position) {

    /// What a node is.
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        /// A word that stands for itself, as `true`, or bits of which nothing says how they are read.
        LITERAL,
        BYTES,
        /// A number that says what its one child means.
        TAG,
        ELEMENT,
        ATTRIBUTE,
        TEXT,
        COMMENT,
        /// A field of a form, of an event or of a message.
        FIELD,
        EVENT,
        /// What cannot be read.
        BROKEN;

        /// The key of its text.
        public String textKey() {
            return "body.node." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        return tree.kind(index);
    }

    /// What it is called, decoded; empty where it has no name, as in an array. Cut where it is very long.
    public String name() {
        return tree.name(index);
    }

    /// What it says, decoded; empty where it only has children. Cut where it is very long.
    public String value() {
        return tree.value(index);
    }

    /// Its octets in the decoded content, name included.
    public Range range() {
        return tree.range(index);
    }

    public int childCount() {
        return tree.childCount(index);
    }

    /// Some of its children, by their positions; fewer than asked for where there are no more.
    public List<Node> children(int from, int to) {
        return tree.children(index, from, to);
    }
}
