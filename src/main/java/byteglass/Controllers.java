package byteglass;

import byteglass.texts.Texts;
import byteglass.ui.inspect.InspectControllers;
import byteglass.ui.shell.ListenerController;
import byteglass.ui.shell.PortController;
import byteglass.ui.shell.ShellController;
import byteglass.ui.shell.StatusController;
import byteglass.ui.shell.WelcomeController;
import byteglass.ui.traffic.TrafficController;
import byteglass.ui.urls.BreakdownController;
import byteglass.ui.urls.PageHeadController;
import byteglass.ui.urls.UrlControllers;
import javafx.util.Callback;

/// Makes the controller of each view of the window, with what it needs in its constructor.
final class Controllers implements Callback<Class<?>, Object> {

    private final Models models;
    private final Surroundings around;
    private final InspectControllers inspect;
    private final UrlControllers urls;

    /// @param inspect makes the controllers of the detail
    /// @param urls makes the controllers of a URL's page
    Controllers(Models models, Surroundings around, InspectControllers inspect, UrlControllers urls) {
        this.models = models;
        this.around = around;
        this.inspect = inspect;
        this.urls = urls;
    }

    @Override
    public Object call(Class<?> type) {
        Texts texts = around.texts();
        if (type == ShellController.class) {
            return new ShellController(models.shell(), models.listen(), models.traffic(), texts);
        }
        if (type == ListenerController.class) {
            return new ListenerController(models.listen(), texts);
        }
        if (type == PortController.class) {
            return new PortController(models.listen(), texts);
        }
        if (type == StatusController.class) {
            return new StatusController(
                    models.shell(),
                    models.listen(),
                    models.traffic(),
                    models.inspect().selection(),
                    texts);
        }
        if (type == WelcomeController.class) {
            return new WelcomeController(models.listen(), around.browser(), texts);
        }
        if (type == BreakdownController.class || type == PageHeadController.class) {
            return urls.call(type);
        }
        return type == TrafficController.class ? new TrafficController(models.traffic(), texts) : inspect.call(type);
    }
}
