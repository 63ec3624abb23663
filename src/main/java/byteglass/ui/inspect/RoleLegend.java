package byteglass.ui.inspect;

import byteglass.http.HttpRole;
import byteglass.texts.Texts;
import byteglass.ui.kit.KeyCap;
import byteglass.ui.kit.RoleStyle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the colours of bytes mean, and how one goes to an offset.
public final class RoleLegend extends HBox {

    private static final List<HttpRole> ROLES = List.of(
            HttpRole.METHOD,
            HttpRole.PATH,
            HttpRole.QUERY_NAME,
            HttpRole.VERSION,
            HttpRole.FIELD_NAME,
            HttpRole.FIELD_VALUE,
            HttpRole.HOST,
            HttpRole.PORT,
            HttpRole.LF,
            HttpRole.BODY,
            HttpRole.CHUNK_SIZE,
            HttpRole.STRAY);

    public RoleLegend() {
        getStyleClass().add("legend");
        setMinWidth(0);
    }

    void install(Texts texts) {
        for (HttpRole role : ROLES) {
            Region square = new Region();
            square.getStyleClass().addAll("legend-square", RoleStyle.styleClass(role));
            Label label = new Label(texts.get("inspect.legend." + role.key()), square);
            label.getStyleClass().add("legend-label");
            label.setMinWidth(0);
            getChildren().add(label);
        }
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox hint = new HBox(
                Pieces.worded(texts.get("inspect.go-to"), "legend-label"), new KeyCap("Ctrl"), new KeyCap("G"));
        hint.getStyleClass().add("legend-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(room, hint);
    }
}
