package byteglass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;

/// JavaFX's toolkit. The only class of the start that loads JavaFX.
final class Toolkit {

    /// How long a display may take to answer. One over a slow network takes a few seconds.
    private static final long SECONDS = 30;

    private Toolkit() {}

    /// Starts it; returns false where it cannot start: no display answers, or a library is missing. JavaFX prints
    /// stack traces then, which say nothing that a person could use, so they are not shown.
    static boolean start() {
        PrintStream shown = System.err;
        ByteArrayOutputStream noise = new ByteArrayOutputStream();
        System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
        try {
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            return started.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException | LinkageError e) {
            return false;
        } finally {
            System.setErr(shown);
        }
    }

    /// Opens the window and waits until it is closed.
    static void run(List<String> arguments) {
        Application.launch(App.class, arguments.toArray(String[]::new));
    }
}
