package byteglass.ui.inspect;

import byteglass.http.FieldName;
import byteglass.http.HttpRole;
import byteglass.ui.kit.RoleStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// Sets a text that quotes a standard: MUST, SHOULD and MAY in bold, what stands between backticks as bytes, field
/// names in their colour.
final class Words {

    private static final Pattern SPECIAL = Pattern.compile("`([^`]*)`|\\b(MUST NOT|SHOULD NOT|MUST|SHOULD|MAY)\\b");

    private Words() {}

    static List<Node> set(String text) {
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        for (MatchResult found : SPECIAL.matcher(text).results().toList()) {
            add(nodes, text.substring(at, found.start()), "prose");
            String quoted = found.group(1);
            if (quoted == null) {
                add(nodes, found.group(), "prose", "strong");
            } else {
                String name = RoleStyle.styleClass(HttpRole.FIELD_NAME);
                boolean field = FieldName.of(quoted).isPresent();
                add(nodes, quoted, "mono", field ? name : "prose-code");
            }
            at = found.end();
        }
        add(nodes, text.substring(at), "prose");
        return nodes;
    }

    private static void add(List<Node> nodes, String text, String... styleClasses) {
        if (!text.isEmpty()) {
            Text node = new Text(text);
            node.getStyleClass().addAll(styleClasses);
            nodes.add(node);
        }
    }
}
