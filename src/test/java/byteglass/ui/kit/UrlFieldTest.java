package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.texts.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Fx.class)
class UrlFieldTest {

    private static final String FULL = "http://user:secret@www.luffycity.com:80/news/index.html?id=250&page=1#top";

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final UrlModel model = Fx.fromFx(() -> new UrlModel(workers, Platform::runLater));
    private final Stage stage = Fx.fromFx(Stage::new);

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    private Scene show(Theme theme, Locale language, double width) {
        return Fx.fromFx(() -> {
            Texts texts = Texts.of(language);
            VBox box = new VBox(UrlField.explained(model, texts), UrlField.plain(model, texts));
            Scene scene = new Scene(box, width, 700);
            theme.apply(scene);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
    }

    @ParameterizedTest
    @EnumSource
    void noLookOfTheStripRaisesAStyleProblem(Theme theme) {
        try (StyleProblems problems = new StyleProblems()) {
            Scene scene = show(theme, theme == Theme.DARK ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, 1376);
            picture(scene, "prompt");
            for (String url : new String[] {
                FULL,
                "http:\\\\example.com\\a b",
                "https://bücher.example/路径?名称=值&q=%E4%BD%A0#",
                "http://a",
                "mailto:somebody@example.com",
                FULL + "&" + "x=".repeat(30) + "&name=value".repeat(10)
            }) {
                Fx.onFx(() -> model.show(url));
                picture(scene, Integer.toString(url.length()));
            }
            Fx.onFx(() -> {
                model.show(FULL);
                scene.getRoot().getChildrenUnmodifiable().getFirst().requestFocus();
                model.typed().select(45, 55);
                stage.setWidth(976);
            });
            picture(scene, "narrow");
            assertThat(problems.seen()).isEmpty();
        }
    }

    private static void picture(Scene scene, String name) {
        for (int i = 0; i < 3; i++) {
            Fx.onFx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
        Fx.snapshot(
                scene,
                Path.of("target/snapshots/strip-" + name + "-" + (int) scene.getWidth() + "-"
                        + scene.getStylesheets().getFirst().replaceAll(".*/|\\.css", "") + ".png"));
    }
}
