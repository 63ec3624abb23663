package byteglass.body;

import byteglass.dissect.Finding;
import java.util.List;
import java.util.Optional;

/// What a form makes of content. Each part is there where it makes sense.
///
/// @param facts what is known of it as a whole
/// @param pretty it as text, well set
/// @param tree it as nodes in nodes
/// @param parts contents of their own
/// @param findings ranges are of the decoded octets
/// @param whole whether all of it was looked at: not so where a limit was met, or work was stopped
public record Shape(
        List<Fact> facts,
        Optional<Pretty> pretty,
        Optional<Tree> tree,
        List<Part> parts,
        List<Finding> findings,
        boolean whole) {

    public Shape {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    static Shape of(Pretty pretty, Tree tree, List<Finding> findings, boolean whole) {
        return new Shape(List.of(), Optional.of(pretty), Optional.of(tree), List.of(), findings, whole);
    }

    static Shape of(Tree tree, List<Finding> findings, boolean whole) {
        return new Shape(List.of(), Optional.empty(), Optional.of(tree), List.of(), findings, whole);
    }

    static Shape of(List<Fact> facts, List<Finding> findings) {
        return new Shape(facts, Optional.empty(), Optional.empty(), List.of(), findings, true);
    }
}
