package byteglass;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Opens the window, or finds that there can be none.
///
/// JavaFX must be on the module path, which the manifest of a jar cannot say: started by `java -jar`, the program
/// starts itself again ([Restart]). Without a display nothing of JavaFX is touched.
final class Desktop {

    /// Waits until the window is closed: [Terminal.Window].
    int open(List<String> arguments, Callable<Integer> instead) throws Exception {
        if (!hasDisplay()) {
            System.err.println("There is no display, so Byteglass listens in the terminal.");
            return instead.call();
        }
        if (ModuleLayer.boot().findModule("javafx.graphics").isEmpty()) {
            return Restart.withJavaFx(arguments);
        }
        if (!Toolkit.start()) {
            System.err.println("The window cannot be opened here, so Byteglass listens in the terminal.");
            return instead.call();
        }
        Toolkit.run(arguments);
        return 0; // done: whatever is wrong is said in the window
    }

    /// Windows and macOS always have one, or fail when the toolkit starts; elsewhere JavaFX draws by X11 (under
    /// Wayland too), unless it is told to draw nowhere.
    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return true;
        }
        String display = System.getenv("DISPLAY");
        return (display != null && !display.isBlank()) || System.getProperty("glass.platform") != null;
    }
}
