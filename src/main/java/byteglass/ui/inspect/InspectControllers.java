package byteglass.ui.inspect;

import byteglass.store.Store;
import byteglass.texts.Texts;
import java.util.concurrent.Executor;
import javafx.util.Callback;

/// Makes the controllers of this package for the loader of [InspectController]'s view: each part of the view its own.
public final class InspectControllers implements Callback<Class<?>, Object> {

    private final InspectModel model;
    private final Texts texts;
    private final Executor workers;
    private final Executor fx;
    private final Linked linked;
    private final Store store;
    private final SideBytes bytes;
    private final CopyItems copies;
    private final ConversionsModel conversions;

    public InspectControllers(InspectModel model, Store store, Texts texts, Executor workers, Executor fx) {
        this.model = model;
        this.store = store;
        this.texts = texts;
        this.workers = workers;
        this.fx = fx;
        bytes = new SideBytes(store, workers, fx);
        ByteSelection selection = new ByteSelection();
        linked = new Linked(selection, new ByteLook(), new FindModel(selection, bytes, workers, fx), texts);
        copies = new CopyItems(new Copying(selection, bytes, workers, fx), model, SaveDialog::choose, texts);
        conversions = new ConversionsModel(selection, bytes, texts, workers, fx);
        new SelectionWords(model, selection, texts).follow();
    }

    @Override
    public Object call(Class<?> type) {
        if (type == InspectController.class) {
            return new InspectController(model, copies, linked);
        }
        if (type == PartsController.class) {
            BodyModel body = new BodyModel(store, new Bodies(texts), workers, fx);
            BodySaver saver = new BodySaver(SaveDialog::choose, workers, fx, texts);
            return new PartsController(new PartsModel(), linked.selection(), body, saver, texts);
        }
        if (type == RawController.class) {
            return new RawController(new RawModel(bytes, workers, fx), linked, workers);
        }
        if (type == HexController.class) {
            return new HexController(bytes, linked);
        }
        if (type == LinkedController.class) {
            return new LinkedController(new StructureModel(linked.selection(), texts, workers, fx), copies, linked);
        }
        if (type == TimelineController.class) {
            ConnectionReader connection = new ConnectionReader(store, texts);
            return new TimelineController(
                    model, new TimelineModel(new TimelineReader(texts), connection, workers, fx), texts);
        }
        if (type == ConversionsController.class) {
            return new ConversionsController(conversions, workers, fx, texts);
        }
        if (type == ReplyController.class) {
            return new ReplyController(texts);
        }
        if (type == FindingsController.class) {
            return new FindingsController(new FindingsModel(), linked.selection(), texts);
        }
        if (type == BytesController.class) {
            return new BytesController(linked);
        }
        throw new IllegalArgumentException("no controller of the detail pane: " + type);
    }
}
