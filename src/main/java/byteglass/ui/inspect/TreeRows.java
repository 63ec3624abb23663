package byteglass.ui.inspect;

import byteglass.body.Node;
import byteglass.body.Tree;
import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.MoreLine;
import byteglass.ui.inspect.PartsRow.NodeLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The nodes of a tree that are to be seen, as rows: those in a folded node are not, and of many siblings a page at a
/// time is. Made on a worker, then belongs to the FX thread.
final class TreeRows extends FoldingRows {

    /// Siblings that are listed at once.
    static final int PAGE = 100;

    /// Nodes are unfolded at first as long as no more rows than so many come of it.
    private static final int FIRST_ROWS = 60;

    private final Tree tree;
    private final BodyPlace place;
    private final Texts texts;
    private final List<PartsRow> rows = new ArrayList<>();

    TreeRows(Tree tree, BodyPlace place, Texts texts) {
        this.tree = tree;
        this.place = place;
        this.texts = texts;
        rows.addAll(page(null, 0, 0));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof NodeLine line
                    && rows.size() + line.node().childCount() <= FIRST_ROWS) {
                unfold(line, true);
            }
        }
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public PartsRow get(int index) {
        return rows.get(index);
    }

    @Override
    boolean unfold(PartsRow row, boolean open) {
        int at = rows.indexOf(row);
        if (at < 0) {
            return false;
        }
        if (row instanceof MoreLine more) {
            rows.remove(at);
            rows.addAll(at, page(more.parent(), more.from(), more.depth()));
            return true;
        }
        if (!(row instanceof NodeLine line) || line.open() == open || !line.hasChildren()) {
            return false;
        }
        rows.set(at, new NodeLine(line.range(), line.node(), line.depth(), open, line.label()));
        if (open) {
            rows.addAll(at + 1, page(line.node(), 0, line.depth() + 1));
        } else {
            int end = at + 1;
            while (end < rows.size() && depth(rows.get(end)) > line.depth()) {
                end++;
            }
            rows.subList(at + 1, end).clear();
        }
        return true;
    }

    private static int depth(PartsRow row) {
        return row instanceof NodeLine line ? line.depth() : row instanceof MoreLine more ? more.depth() : 0;
    }

    private List<PartsRow> page(@Nullable Node parent, int from, int depth) {
        int all = parent == null ? tree.rootCount() : parent.childCount();
        List<Node> nodes = parent == null ? tree.roots(from, from + PAGE) : parent.children(from, from + PAGE);
        List<PartsRow> page = new ArrayList<>();
        nodes.forEach(node -> page.add(line(node, parent, depth)));
        int next = from + nodes.size();
        if (next < all && !nodes.isEmpty()) {
            page.add(new MoreLine(place.of(0, 0), parent, next, depth, texts.get("inspect.tree.more", all - next)));
        }
        return page;
    }

    private NodeLine line(Node node, @Nullable Node parent, int depth) {
        boolean numbered = node.name().isEmpty() && parent != null && parent.kind() == Node.Kind.ARRAY;
        String name = numbered ? "[" + node.position() + "]" : CodeRows.pictured(node.name());
        String kind = texts.get(node.kind().textKey());
        String what = node.childCount() == 0 ? kind : texts.get("inspect.tree.children", kind, node.childCount());
        Range range = node.range();
        return new NodeLine(
                place.of(range.start(), range.end()),
                node,
                depth,
                false,
                new NodeLine.Label(name, CodeRows.pictured(node.value()), what));
    }
}
