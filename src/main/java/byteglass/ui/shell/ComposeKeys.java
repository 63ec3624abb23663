package byteglass.ui.shell;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/// The keys that open and close tabs of the Compose workspace, from anywhere in the window.
public final class ComposeKeys {

    private final ShellModel shell;
    private final ComposeModel model;
    private final Supplier<String> selected;
    private final Runnable focus;

    /// @param selected the URL of the request that is selected; empty where none is
    /// @param focus moves the focus into the page that is shown
    public ComposeKeys(ShellModel shell, ComposeModel model, Supplier<String> selected, Runnable focus) {
        this.shell = shell;
        this.model = model;
        this.selected = selected;
        this.focus = focus;
    }

    public void install(Scene scene) {
        scene.getAccelerators()
                .putAll(Map.of(
                        KeyCombination.valueOf("Shortcut+Shift+U"), this::takeApart,
                        KeyCombination.valueOf("Shortcut+Alt+U"), this::takeApart,
                        KeyCombination.valueOf("Shortcut+T"), () -> open(""),
                        KeyCombination.valueOf("Shortcut+W"), this::close,
                        KeyCombination.valueOf("Shortcut+Shift+T"), this::reopen));
    }

    /// Opens the URL of the request that one looks at, or an empty page.
    private void takeApart() {
        open(shell.workplace().get() == Workplace.CAPTURED ? selected.get() : "");
    }

    /// Opens a URL where it can be edited.
    public void open(String url) {
        model.open(url);
        go();
    }

    private void close() {
        if (shell.workplace().get() == Workplace.COMPOSE) {
            model.closeCurrent();
            focus.run();
        }
    }

    private void reopen() {
        if (model.canReopen()) {
            model.reopen();
            go();
        }
    }

    private void go() {
        shell.go(Workplace.COMPOSE);
        focus.run();
    }
}
