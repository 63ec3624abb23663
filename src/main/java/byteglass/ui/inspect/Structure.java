package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.ui.inspect.StructureNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a side as a tree: sections in a message, lines in these, tokens in lines. The tokens tile all bytes,
/// also those that were not looked at.
///
/// Only what is asked for is made, so that a message of a million fields costs what is seen of it. Immutable.
///
/// @param roots a message, after the interim responses before it; of what is no HTTP/1, its tokens
record Structure(Children roots) {

    /// The nodes that hold a range, from a root down; the last one is the smallest. An empty range is the octet behind
    /// it, or before it where none follows.
    List<StructureNode> path(Range range) {
        List<StructureNode> path = new ArrayList<>();
        Range octets = range.isEmpty() ? new Range(range.start(), range.start() + 1) : range;
        if (!descend(octets, path) && range.isEmpty() && range.start() > 0) {
            descend(new Range(range.start() - 1, range.start()), path);
        }
        return path;
    }

    private boolean descend(Range range, List<StructureNode> path) {
        Children level = roots;
        int index;
        while ((index = level.indexAt(range.start())) >= 0) {
            StructureNode node = level.at(index);
            if (!node.range().contains(range)) {
                break;
            }
            path.add(node);
            level = node.children();
        }
        return !path.isEmpty();
    }

    /// The smallest part that holds a range and more: what is selected next by whoever wants more of it.
    Optional<StructureNode> enclosing(Range range) {
        return path(range).reversed().stream()
                .filter(node -> node.kind() != Kind.GROUP)
                .filter(node -> node.range().length() > range.length())
                .findFirst();
    }
}
