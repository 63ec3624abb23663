package byteglass.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The typefaces that come as dependencies: Inter for words, JetBrains Mono for bytes and numbers.
///
/// They are used by family name in style sheets, since only then the toolkit falls back to a Chinese font. Weight 600
/// is a family of its own, `Inter SemiBold`: on `Inter` it silently gives Regular. Bold is for Chinese headings,
/// whose glyphs come from another font in the weight that was asked for.
final class Fonts {

    private static final List<String> FILES = List.of(
            "inter/Inter-Regular.otf",
            "inter/Inter-Bold.otf",
            "inter/Inter-SemiBold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf",
            "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private static final List<String> FAMILIES =
            FILES.stream().map(Fonts::family).distinct().toList();

    private Fonts() {}

    /// Makes the families known to the toolkit, once, and names them.
    static List<String> families() {
        return FAMILIES;
    }

    private static String family(String file) {
        try (InputStream face = Fonts.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + file)) {
            Font font = Font.loadFont(Objects.requireNonNull(face, file), 13);
            return Objects.requireNonNull(font, file).getFamily();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
