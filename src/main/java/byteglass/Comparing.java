package byteglass;

import byteglass.texts.Texts;
import byteglass.ui.compare.CompareController;
import byteglass.ui.compare.CompareModel;
import byteglass.ui.kit.Views.View;
import byteglass.ui.shell.ShellModel;
import byteglass.ui.shell.Workplace;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Puts the comparison into the place of the detail, and gives it its keys and the table its menu.
final class Comparing {

    private static final KeyCombination SIMILAR = KeyCombination.valueOf("F8");
    private static final KeyCombination WITH = KeyCombination.valueOf("Shift+F8");

    private final CompareModel model;
    private final ShellModel shell;
    private final View<CompareController> page;
    private final Texts texts;

    Comparing(CompareModel model, ShellModel shell, View<CompareController> page, Texts texts) {
        this.model = model;
        this.shell = shell;
        this.page = page;
        this.texts = texts;
    }

    /// The detail, which gives way to the comparison while that is open.
    ///
    /// @param back takes the focus when one goes back
    Region over(Node detail, Runnable back) {
        StackPane both = new StackPane(detail, page.root());
        model.open().subscribe(open -> {
            boolean here = page.root().isFocusWithin();
            page.root().setVisible(open);
            detail.setVisible(!open);
            if (here && !open) {
                back.run();
            }
        });
        return both;
    }

    /// What can be done with a row of the table.
    ContextMenu menu() {
        return new ContextMenu(
                item("compare.menu.similar", SIMILAR, this::compareSimilar),
                item("compare.menu.with", WITH, this::compareWith));
    }

    private MenuItem item(String key, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setAccelerator(keys);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    void install(Scene scene) {
        scene.getAccelerators().put(SIMILAR, this::compareSimilar);
        scene.getAccelerators().put(WITH, this::compareWith);
    }

    private void compareSimilar() {
        if (shell.workplace().get() == Workplace.CAPTURED) {
            page.controller().compareSimilar();
        }
    }

    private void compareWith() {
        if (shell.workplace().get() == Workplace.CAPTURED) {
            page.controller().compareWith();
        }
    }
}
