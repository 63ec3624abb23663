package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Range;

/// Says what the nodes of a tree are called and what they say, from where they stand. Offsets are those that the tree
/// was built with.
interface Wording {

    /// What a name or value shows at most.
    int MOST = 10_000;

    String name(Kind kind, int start, int end);

    String value(Kind kind, int start, int end);

    Range octets(int start, int end);

    static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
