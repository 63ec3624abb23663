package byteglass;

import byteglass.texts.Texts;
import byteglass.ui.compare.CompareController;
import byteglass.ui.inspect.InspectControllers;
import byteglass.ui.kit.Views.View;
import byteglass.ui.shell.ComposeController;
import byteglass.ui.shell.ListenerController;
import byteglass.ui.shell.PortController;
import byteglass.ui.shell.RailController;
import byteglass.ui.shell.ShellController;
import byteglass.ui.shell.StatusController;
import byteglass.ui.shell.UrlStatusController;
import byteglass.ui.shell.WelcomeController;
import byteglass.ui.shell.WorkController;
import byteglass.ui.traffic.TrafficController;
import byteglass.ui.urls.BreakdownController;
import byteglass.ui.urls.BreakdownModel;
import byteglass.ui.urls.PageHeadController;
import byteglass.ui.urls.UrlControllers;
import java.util.function.Function;
import javafx.util.Callback;

/// Makes the controller of each view of the window, with what it needs in its constructor.
final class Controllers implements Callback<Class<?>, Object> {

    private final Models models;
    private final Surroundings around;
    private final InspectControllers inspect;
    private final UrlControllers captured;
    private final Function<BreakdownModel, View<BreakdownController>> pages;

    /// @param inspect makes the controllers of the detail
    /// @param captured makes the controllers of the captured URL's page
    /// @param pages makes a page for a URL that is edited
    Controllers(
            Models models,
            Surroundings around,
            InspectControllers inspect,
            UrlControllers captured,
            Function<BreakdownModel, View<BreakdownController>> pages) {
        this.models = models;
        this.around = around;
        this.inspect = inspect;
        this.captured = captured;
        this.pages = pages;
    }

    @Override
    public Object call(Class<?> type) {
        Texts texts = around.texts();
        if (type == ShellController.class) {
            return new ShellController(models.shell(), models.listen(), models.traffic(), models.layout(), texts);
        }
        if (type == ListenerController.class) {
            return new ListenerController(models.listen(), texts);
        }
        if (type == PortController.class) {
            return new PortController(models.listen(), texts);
        }
        if (type == StatusController.class) {
            return new StatusController(models.shell(), models.listen(), models.traffic(), texts);
        }
        if (type == UrlStatusController.class) {
            return new UrlStatusController(models.shell(), models.compose());
        }
        if (type == WorkController.class) {
            return new WorkController(models.shell(), models.traffic(), models.layout());
        }
        if (type == RailController.class) {
            return new RailController(models.shell(), texts);
        }
        if (type == ComposeController.class) {
            return new ComposeController(models.compose(), pages, texts);
        }
        if (type == CompareController.class) {
            return new CompareController(models.compare(), texts);
        }
        if (type == WelcomeController.class) {
            return new WelcomeController(models.listen(), around.browser(), texts);
        }
        if (type == BreakdownController.class || type == PageHeadController.class) {
            return captured.call(type);
        }
        return type == TrafficController.class ? new TrafficController(models.traffic(), texts) : inspect.call(type);
    }
}
