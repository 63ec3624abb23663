package byteglass.ui.inspect;

import byteglass.ui.inspect.StructureNode.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The tree of a side's structure. It follows the selection, and opens for that what it closes again when the selection
/// goes on; what somebody opens stays open.
public final class StructureTree extends TreeView<StructureNode> {

    private static final double ROW = 22;

    /// Sections with more parts are closed at first.
    private static final int MOST_OPEN = 100;

    private final List<TreeItem<StructureNode>> opened = new ArrayList<>();
    private boolean following;

    /// A node, whose children are made when they are asked for.
    private static final class Item extends TreeItem<StructureNode> {
        private boolean filled;

        Item(StructureNode node) {
            super(node);
        }

        @Override
        public boolean isLeaf() {
            return getValue().isLeaf();
        }

        @Override
        public ObservableList<TreeItem<StructureNode>> getChildren() {
            if (!filled) {
                filled = true;
                super.getChildren().setAll(items(getValue().children()));
            }
            return super.getChildren();
        }
    }

    public StructureTree() {
        getStyleClass().add("structure-tree");
        setShowRoot(false);
        setFixedCellSize(ROW);
        setCellFactory(tree -> new StructureCell());
    }

    void install(StructureModel model) {
        EscapeKey.letThrough(this);
        model.shown().subscribe(shown -> {
            if (shown != null) {
                show(shown.structure());
            }
        });
        model.path().subscribe(this::follow);
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && !following) {
                model.select(item.getValue());
            }
        });
    }

    private static List<TreeItem<StructureNode>> items(Children children) {
        List<TreeItem<StructureNode>> items = new ArrayList<>();
        for (int i = 0; i < children.count(); i++) {
            items.add(new Item(children.at(i)));
        }
        return items;
    }

    private void show(Structure structure) {
        following = true;
        try {
            opened.clear();
            TreeItem<StructureNode> root = new TreeItem<>();
            root.getChildren().setAll(items(structure.roots().grouped()));
            root.setExpanded(true);
            root.getChildren().forEach(StructureTree::open);
            setRoot(root);
        } finally {
            following = false;
        }
    }

    /// Opens a message, its start line and its headers, but not its body.
    private static void open(TreeItem<StructureNode> message) {
        if (message.getValue().kind() == Kind.MESSAGE) {
            message.setExpanded(true);
            for (TreeItem<StructureNode> part : message.getChildren()) {
                StructureNode node = part.getValue();
                boolean opens = node.kind() == Kind.LINE
                        || (node.kind() == Kind.SECTION && node.look().role() == null);
                part.setExpanded(opens && node.children().count() <= MOST_OPEN);
            }
        }
    }

    private void follow(List<StructureNode> path) {
        if (getRoot() == null || path.isEmpty()) {
            return;
        }
        following = true;
        try {
            List<TreeItem<StructureNode>> way = new ArrayList<>();
            TreeItem<StructureNode> item = getRoot();
            for (StructureNode node : path) {
                Optional<TreeItem<StructureNode>> next = child(item, node);
                if (next.isEmpty()) {
                    break;
                }
                item = next.get();
                way.add(item);
            }
            if (!way.isEmpty()) {
                reach(way);
            }
        } finally {
            following = false;
        }
    }

    private static Optional<TreeItem<StructureNode>> child(TreeItem<StructureNode> item, StructureNode node) {
        return item.getChildren().stream()
                .filter(each -> each.getValue().isSame(node))
                .findFirst();
    }

    private void reach(List<TreeItem<StructureNode>> way) {
        opened.removeIf(item -> {
            boolean left = !way.contains(item);
            if (left) {
                item.setExpanded(false);
            }
            return left;
        });
        TreeItem<StructureNode> target = way.removeLast();
        for (TreeItem<StructureNode> item : way) {
            if (!item.isExpanded()) {
                item.setExpanded(true);
                opened.add(item);
            }
        }
        getSelectionModel().select(target);
        // the rows that opened for it are known after the next layout
        Platform.runLater(() -> FlowRows.reveal(this, getRow(getSelectionModel().getSelectedItem())));
    }
}
