package byteglass;

import byteglass.listen.Listener;
import byteglass.store.Row;
import byteglass.store.Store;
import byteglass.store.Subscription;
import byteglass.texts.Texts;
import byteglass.ui.compare.CompareController;
import byteglass.ui.compare.CompareModel;
import byteglass.ui.inspect.InspectController;
import byteglass.ui.inspect.InspectControllers;
import byteglass.ui.inspect.InspectModel;
import byteglass.ui.inspect.MessageReader;
import byteglass.ui.kit.Coalescer;
import byteglass.ui.kit.Views;
import byteglass.ui.kit.Views.View;
import byteglass.ui.shell.ComposeController;
import byteglass.ui.shell.ComposeKeys;
import byteglass.ui.shell.ComposeModel;
import byteglass.ui.shell.LayoutModel;
import byteglass.ui.shell.ListenModel;
import byteglass.ui.shell.ShellController;
import byteglass.ui.shell.ShellModel;
import byteglass.ui.shell.Vitals;
import byteglass.ui.shell.Workspace;
import byteglass.ui.traffic.StoredRows;
import byteglass.ui.traffic.TrafficController;
import byteglass.ui.traffic.TrafficModel;
import byteglass.ui.urls.BreakdownController;
import byteglass.ui.urls.BreakdownModel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/// One window's insides: the models over a store and a listener, the views over the models, and what carries news from
/// the ones to the others. Made and closed on the FX thread; closes neither the store nor the listener.
///
///     Store ── StoreEvent (writer thread) ──→ TrafficModel, InspectModel ── runLater ──→ views
///     Store, dissecting what it has (thread "store deriver") ── StoreEvent.Derived ──→ TrafficModel
///     Store, Listener ── Vitals (once a second, thread "pulse") ──→ ShellModel ── runLater ──→ status bar
public final class Workbench implements AutoCloseable {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Store store;
    private final Listener listener;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread pulse;
    private final Models models;
    private final UrlPages urls;
    private final DetailWindows windows;
    private final Controllers controllers;
    private final Subscription subscription;
    private final Scene scene;

    /// @param address where the listener listens, or is to listen when it is started
    public Workbench(Store store, Listener listener, InetSocketAddress address, Surroundings around) {
        this.store = store;
        this.listener = listener;
        Executor fx = Platform::runLater;
        models = new Models(
                new ShellModel(store.file().getFileName().toString(), around.theme()),
                new LayoutModel(around.preferences()),
                new ListenModel(listener, address, workers, fx),
                new TrafficModel(new StoredRows(store, around.texts())::read, workers, fx),
                new InspectModel(store, new MessageReader(around.texts()), workers, fx),
                new CompareModel(store, around.texts(), workers, fx),
                new ComposeModel(() -> new BreakdownModel(around.texts(), workers, fx, true)));
        models.shell().selection().bind(models.inspect().selection());
        models.shell()
                .theme()
                .addListener((of, old, theme) -> around.preferences().put("theme", theme.key()));
        windows = new DetailWindows(store, models, around, workers, fx);
        Views views = new Views(around.texts());
        urls = new UrlPages(models, around.texts(), new BreakdownModel(around.texts(), workers, fx, false));
        controllers = new Controllers(
                models,
                around,
                new InspectControllers(models.inspect(), store, around.texts(), workers, fx),
                urls.controllers(),
                tab -> urls.page(tab, views));
        subscription = store.subscribe(models.traffic()::take);
        models.traffic().open(store.count());
        store.derive();
        scene = compose(views, around.texts());
        pulse = Thread.ofVirtual().name("pulse").start(() -> beat(new Coalescer(fx)));
    }

    public Scene scene() {
        return scene;
    }

    public Models models() {
        return models;
    }

    /// Makes the controllers of this window's views.
    Controllers controllers() {
        return controllers;
    }

    private Scene compose(Views views, Texts texts) {
        View<TrafficController> table = views.load(TrafficController.class, controllers);
        View<InspectController> detail = views.load(InspectController.class, controllers);
        models.traffic().selected().subscribe(row -> {
            if (row != null) {
                models.inspect().select(row.id());
                models.compare().selected(row.id());
            }
        });
        table.controller()
                .onOpen(() -> go(() -> detail.controller().focusTarget().requestFocus()));
        table.controller().onDetach(this::detach);
        windows.install(detail.root(), this::goTo);
        EscapeKey.install(detail.root(), () -> go(table.controller()::focus));
        models.inspect().onGoTo(this::goTo);
        Comparing comparing = new Comparing(
                models.compare(), models.shell(), views.load(CompareController.class, controllers), texts);
        table.controller().menu(comparing.menu());
        View<BreakdownController> url = views.load(BreakdownController.class, controllers);
        detail.controller().add(urls.tab(url));
        View<ComposeController> compose = views.load(ComposeController.class, controllers);
        View<ShellController> shell = views.load(ShellController.class, controllers);
        Scene made = new Scene(shell.root(), WIDTH, HEIGHT);
        shell.controller()
                .install(
                        made,
                        new Workspace(
                                (Region) table.root(),
                                comparing.over(detail.root(), table.controller()::focus),
                                (Region) compose.root(),
                                compose.controller()::focusTarget));
        comparing.install(made);
        new ComposeKeys(
                        models.shell(),
                        models.compose(),
                        urls::selected,
                        () -> compose.controller().focusTarget().requestFocus())
                .install(made);
        return made;
    }

    /// Selects a row of the table by its number. One that came while the table stands still ends that.
    private void goTo(long id) {
        workers.execute(() -> {
            long index = store.index(id);
            Platform.runLater(() -> {
                TrafficModel traffic = models.traffic();
                if (index >= traffic.count().get() - traffic.waiting().get()) {
                    traffic.pause(false);
                }
                traffic.select(index);
            });
        });
    }

    /// Goes to another pane, which ends that one fills the window.
    private void go(Runnable focus) {
        models.layout().fill(false);
        focus.run();
    }

    /// Shows what is selected in a window of its own.
    private void detach() {
        Row row = models.traffic().selected().get();
        if (row != null) {
            windows.open(row.id(), this::goTo);
        }
    }

    /// The windows that show one exchange each.
    DetailWindows windows() {
        return windows;
    }

    /// Measures until it is interrupted.
    private void beat(Coalescer latest) {
        try {
            while (true) {
                Vitals now = measure();
                latest.signal(() -> models.shell().show(now));
                Thread.sleep(PULSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Vitals measure() {
        Runtime runtime = Runtime.getRuntime();
        return new Vitals(
                store.count(),
                listener.tally().lostCount(),
                store.diskBytes(),
                runtime.totalMemory() - runtime.freeMemory(),
                System.nanoTime());
    }

    @Override
    public void close() {
        windows.close();
        pulse.interrupt();
        subscription.close();
        models.inspect().close();
        models.compare().close();
    }
}
