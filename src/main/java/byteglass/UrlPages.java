package byteglass;

import byteglass.http.Request;
import byteglass.http.TargetUri;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab;
import byteglass.ui.inspect.Inspected;
import byteglass.ui.kit.Views;
import byteglass.ui.kit.Views.View;
import byteglass.ui.shell.Workplace;
import byteglass.ui.urls.BreakdownController;
import byteglass.ui.urls.BreakdownModel;
import byteglass.ui.urls.UrlControllers;
import org.jspecify.annotations.Nullable;

/// Puts pages of URLs where they belong: one into the detail, for the request that is selected, and one into each
/// tab of the Compose workspace.
final class UrlPages {

    /// The listener speaks plain HTTP.
    private static final String SCHEME = "http";

    private final Models models;
    private final Texts texts;
    private final BreakdownModel captured;

    /// @param captured what becomes the model of the detail's page
    UrlPages(Models models, Texts texts, BreakdownModel captured) {
        this.models = models;
        this.texts = texts;
        this.captured = captured;
        captured.url().editable().set(false);
    }

    /// Makes the controllers of the detail's page.
    UrlControllers controllers() {
        return new UrlControllers(captured, texts, this::open);
    }

    /// The detail's tab.
    DetailTab tab(View<BreakdownController> page) {
        return new DetailTab(
                DetailTab.Place.URL,
                page.root(),
                inspected -> captured.showCaptured(uri(inspected)),
                page.controller()::focusTarget);
    }

    /// The page of a tab in which a URL is edited.
    View<BreakdownController> page(BreakdownModel tab, Views views) {
        return views.load(BreakdownController.class, new UrlControllers(tab, texts, this::open));
    }

    /// The URL of the request that is selected; empty where none is, or where it has none.
    String selected() {
        Inspected shown = models.inspect().shown().get();
        TargetUri uri = shown == null ? null : uri(shown);
        return uri == null ? "" : uri.text();
    }

    private static @Nullable TargetUri uri(Inspected inspected) {
        return inspected.request().reading().message() instanceof Request request
                ? TargetUri.of(
                        request, SCHEME, inspected.exchange().connection().local())
                : null;
    }

    private void open(String url) {
        models.compose().open(url);
        models.shell().go(Workplace.COMPOSE);
    }
}
