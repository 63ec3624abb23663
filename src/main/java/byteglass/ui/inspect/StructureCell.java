package byteglass.ui.inspect;

import byteglass.dissect.Role;
import byteglass.http.HttpRole;
import byteglass.ui.inspect.StructureNode.Kind;
import byteglass.ui.inspect.StructureNode.Look;
import byteglass.ui.kit.ControlMark;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.RoleStyle;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of the tree of a structure: a bar of the role's colour, what it is, its octets, and where it stands.
final class StructureCell extends TreeCell<StructureNode> {

    private final Region bar = new Region();
    private final Label label = new Label();
    private final Label detail = new Label();
    private final HBox marks = new HBox();
    private final Label range = Pieces.label("structure-range");
    private final HBox row = new HBox(bar, label, detail, marks, range);

    StructureCell() {
        getStyleClass().add("structure-cell");
        row.getStyleClass().add("structure-row");
        marks.getStyleClass().add("structure-marks");
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        HBox.setHgrow(marks, Priority.ALWAYS);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        // a long name gives way to the place, as in a table
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StructureNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        show(node);
        setGraphic(row);
    }

    private void show(StructureNode node) {
        Look look = node.look();
        Role role = look.role();
        boolean token = role != null && !look.named();
        bar.setVisible(token);
        bar.setManaged(token);
        bar.getStyleClass().clear();
        if (role != null && token) {
            bar.getStyleClass().addAll("structure-bar", RoleStyle.styleClass(role));
        }
        label.setText(look.label());
        label.setMinWidth(look.named() ? 0 : USE_PREF_SIZE);
        label.getStyleClass().setAll("structure-label", look.named() ? "mono" : "structure-words");
        if (look.named() && role != null) {
            label.getStyleClass().add(RoleStyle.styleClass(role));
        } else if (node.kind() == Kind.MESSAGE) {
            label.getStyleClass().add("strong");
        }
        boolean lineEnd = role == HttpRole.LF;
        marks.setVisible(lineEnd);
        marks.setManaged(lineEnd);
        detail.setVisible(!lineEnd);
        detail.setManaged(!lineEnd);
        detail.setText(look.detail());
        boolean octets = node.kind() == Kind.TOKEN || role == HttpRole.QUERY_NAME;
        detail.getStyleClass().setAll("structure-label", octets ? "mono" : "structure-detail");
        if (octets && role != null) {
            detail.getStyleClass().add(RoleStyle.styleClass(role));
        }
        marks.getChildren().clear();
        if (lineEnd) {
            boolean lone = look.detail().length() == 1;
            look.detail()
                    .chars()
                    .filter(picture -> ControlMark.isPicture((char) picture))
                    .forEach(picture ->
                            marks.getChildren().add(new ControlMark(ControlMark.name((char) picture), lone)));
        }
        range.setText(Formats.range(node.range().start(), node.range().end()).replace('–', '-'));
        setAccessibleText((look.label() + " " + look.detail()).strip() + ", "
                + SelectionText.offsets(node.range().start(), node.range().end()));
    }
}
