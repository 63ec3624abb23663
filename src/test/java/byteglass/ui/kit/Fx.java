package byteglass.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/// The JavaFX toolkit for tests, on its headless platform: `@ExtendWith(Fx.class)` starts it once for all of them.
///
/// A machine that lacks what even the headless platform needs skips these tests and says what is missing; with
/// `-Dbyteglass.complete=true` they run, and fail.
public final class Fx implements ExecutionCondition, BeforeAllCallback {

    /// Something to do on the FX thread.
    public interface Work {
        void run() throws Exception;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String missing = missing();
        return missing.isEmpty() || Boolean.getBoolean("byteglass.complete")
                ? ConditionEvaluationResult.enabled("the toolkit can start")
                : ConditionEvaluationResult.disabled(
                        "JavaFX needs " + missing
                                + ", also without a display (Debian: libpango-1.0-0 libpangoft2-1.0-0 fontconfig fonts-dejavu)");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /// Does it on the FX thread and waits.
    public static void onFx(Work work) {
        fromFx(() -> {
            work.run();
            return true;
        });
    }

    /// Computes it on the FX thread and waits.
    public static <T> T fromFx(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// Waits until something is so, asking on the FX thread; fails after 20 seconds.
    public static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!fromFx(so::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    /// Writes what a scene looks like to a PNG file.
    public static void snapshot(Scene scene, Path file) {
        WritableImage picture = fromFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @SuppressWarnings("restricted")
    private static String missing() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return "";
        }
        for (String library : new String[] {"libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libfontconfig.so.1"}) {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup.libraryLookup(library, arena);
            } catch (IllegalArgumentException absent) {
                return library;
            }
        }
        Path fonts = Path.of("/usr/share/fonts");
        if (Files.isDirectory(fonts)) {
            try (Stream<Path> files = Files.walk(fonts)) {
                if (files.anyMatch(file -> file.toString().matches(".*\\.(ttf|otf|ttc)"))) {
                    return "";
                }
            } catch (IOException unreadable) {
                return "a font";
            }
        }
        return "a font";
    }
}
