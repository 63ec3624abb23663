package byteglass.ui.shell;

import byteglass.texts.Texts;
import byteglass.ui.kit.IconButton;
import byteglass.ui.kit.MethodPill;
import byteglass.ui.urls.BreakdownModel;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// What one clicks to come to a tab of the Compose workspace, and to close it.
final class TabHead extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Subscription subscriptions;

    /// @param model what knows which tab is shown
    TabHead(BreakdownModel tab, ComposeModel model, Texts texts) {
        getStyleClass().add("work-tab");
        MethodPill pill = new MethodPill();
        pill.show("URL", MethodPill.Kind.NONE);
        ToggleButton title = new ToggleButton();
        title.getStyleClass().add("work-tab-title");
        title.setGraphic(pill);
        title.setContentDisplay(ContentDisplay.LEFT);
        title.setOnAction(pressed -> {
            title.setSelected(true);
            model.show(tab);
        });
        IconButton close = new IconButton("fth-x", texts.get("compose.close"), "Shortcut+W");
        close.setOnAction(pressed -> model.close(tab));
        getChildren().setAll(title, close);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.MIDDLE) {
                model.close(tab);
            }
        });
        subscriptions = Subscription.combine(
                tab.url().breakdown().subscribe(url -> {
                    String name = tab.name();
                    title.setText(name.isEmpty() ? texts.get("compose.url") : name);
                }),
                model.current().subscribe(shown -> {
                    boolean current = shown == tab;
                    title.setSelected(current);
                    pseudoClassStateChanged(CURRENT, current);
                }));
    }

    /// The tab is closed: nothing is heard of it any more.
    void release() {
        subscriptions.unsubscribe();
    }
}
