package byteglass.dissect;

import java.util.List;

/// A rule that applies to some octets.
///
/// @param args what the rule's text names, in the order of its placeholders
public record Finding(Rule rule, Range at, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }

    public Finding(Rule rule, Range at) {
        this(rule, at, List.of());
    }
}
