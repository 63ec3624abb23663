package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Severity;
import byteglass.http.HttpRole;
import byteglass.ui.kit.MethodPill.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Fx.class)
class ThemeTest {

    @ParameterizedTest
    @EnumSource
    void everyRoleHasAColourThatCanBeReadOnThePane(Theme theme) {
        Fx.onFx(() -> {
            VBox pane = new VBox();
            for (HttpRole role : HttpRole.values()) {
                Text text = new Text(role.key());
                text.getStyleClass().add(RoleStyle.styleClass(role));
                pane.getChildren().add(text);
            }
            Scene scene = dressed(pane, theme);
            Color ground = theme == Theme.DARK ? Color.web("#15181C") : Color.WHITE;
            assertThat(scene.getRoot().getChildrenUnmodifiable())
                    .allSatisfy(text -> assertThat(contrast((Color) ((Text) text).getFill(), ground))
                            .as(((Text) text).getText())
                            .isGreaterThan(4.5));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theMarksRaiseNoStyleProblem(Theme theme) {
        try (StyleProblems problems = new StyleProblems()) {
            Scene scene = Fx.fromFx(() -> dressed(marks(), theme));
            Fx.snapshot(scene, Path.of("target/snapshots/marks-" + theme + ".png"));
            assertThat(problems.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSeverityHasAShapeOfItsOwn(Theme theme) {
        Fx.onFx(() -> {
            List<String> looks = new ArrayList<>();
            HBox row = new HBox();
            Scene scene = dressed(row, theme);
            for (Severity severity : Severity.values()) {
                SeverityIcon icon = new SeverityIcon(12);
                icon.show(severity);
                row.getChildren().setAll(icon);
                row.applyCss();
                row.layout();
                SVGPath shape = (SVGPath) icon.lookup(".severity-shape");
                looks.add(shape.getContent() + Color.TRANSPARENT.equals(shape.getFill()));
                assertThat(icon.getWidth()).isEqualTo(12);
                assertThat(icon.getHeight()).isEqualTo(12);
            }
            assertThat(scene.getRoot()).isSameAs(row);
            assertThat(looks).doesNotHaveDuplicates().hasSize(4);
        });
    }

    @Test
    void theTypefacesOfTheThemesAreThere() {
        Fx.onFx(() -> assertThat(Fonts.families())
                .containsExactly("Inter", "Inter SemiBold", "JetBrains Mono")
                .allSatisfy(family -> assertThat(Font.font(family).getFamily()).isEqualTo(family)));
    }

    private static FlowPane marks() {
        FlowPane pane = new FlowPane(12, 12);
        pane.setStyle("-fx-background-color: -bg-surface; -fx-padding: 24;");
        for (Kind kind : Kind.values()) {
            MethodPill pill = new MethodPill();
            pill.show(kind.name(), kind);
            pane.getChildren().add(pill);
        }
        for (StatusDot.State state : StatusDot.State.values()) {
            StatusDot dot = new StatusDot();
            dot.show(state);
            pane.getChildren().add(dot);
        }
        for (Severity severity : Severity.values()) {
            SeverityIcon small = new SeverityIcon(12);
            small.show(severity);
            SeverityIcon large = new SeverityIcon(14);
            large.show(severity);
            pane.getChildren().addAll(small, large);
        }
        Label heading = new Label("Listening 正在监听");
        heading.getStyleClass().add("strong");
        TextField field = new TextField("/api/items");
        Button plain = new Button("Copy address");
        Button main = new Button("Open in browser");
        main.setDefaultButton(true);
        pane.getChildren()
                .addAll(
                        new HBox(1, new ControlMark("CR", false), new ControlMark("LF", false)),
                        new ControlMark("LF", true),
                        new Tag("UTF-8"),
                        new KeyCap("Ctrl"),
                        new IconButton("fth-copy", "Copy", ""),
                        heading,
                        field,
                        plain,
                        main);
        return pane;
    }

    private static Scene dressed(javafx.scene.Parent root, Theme theme) {
        Scene scene = new Scene(root, 640, 240);
        theme.apply(scene);
        root.applyCss();
        root.layout();
        return scene;
    }

    /// WCAG 2.2, relative luminance and contrast ratio.
    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
