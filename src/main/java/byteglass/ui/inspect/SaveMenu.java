package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.MediaType;
import byteglass.body.Part;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.PartLine;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What can be saved from the Parts view, in its context menu: the body as it was sent, the body decoded, and the part
/// that is selected. The keys save the part, or else the body decoded.
final class SaveMenu {

    private static final KeyCombination KEYS = KeyCombination.valueOf("Shortcut+S");

    private final ListView<PartsRow> rows;
    private final PartsModel model;
    private final BodySaver saver;
    private final MenuItem part;
    private final MenuItem decoded;
    private final MenuItem sent;

    SaveMenu(ListView<PartsRow> rows, PartsModel model, BodySaver saver, Texts texts) {
        this.rows = rows;
        this.model = model;
        this.saver = saver;
        part = item(texts.get("inspect.save.part"), () -> selected().ifPresent(this::save));
        decoded = item(
                texts.get("inspect.save.decoded"),
                () -> model.body()
                        .ifPresent(body -> saver.save(name(body.labels().type()), body.octets())));
        sent = item(
                texts.get("inspect.save.sent"),
                () -> model.body().ifPresent(body -> saver.save(sentName(body), body.sent())));
        ContextMenu menu = new ContextMenu(part, decoded, sent);
        menu.setOnShowing(showing -> enable());
        rows.setContextMenu(menu);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void enable() {
        Optional<Body> body = model.body();
        part.setVisible(selected().isPresent());
        decoded.setDisable(body.isEmpty() || !body.get().decoded().isComplete());
        sent.setDisable(body.isEmpty());
    }

    private void pressed(KeyEvent event) {
        if (KEYS.match(event)) {
            enable();
            (part.isVisible() ? part : decoded.isDisable() ? sent : decoded).fire();
            event.consume();
        } else {
            saver.clear();
        }
    }

    private Optional<Part> selected() {
        return rows.getSelectionModel().getSelectedItem() instanceof PartLine line
                ? Optional.of(line.part())
                : Optional.empty();
    }

    private void save(Part each) {
        String name = each.labels()
                .disposition()
                .parameter("filename")
                .orElse(name(each.labels().type()));
        saver.save(name, each.octets().slice(each.content()));
    }

    private static String sentName(Body body) {
        String name = name(body.labels().type());
        return body.decoded().steps().isEmpty()
                ? name
                : name + "." + body.labels().codings().getLast();
    }

    /// A name by what content is: `body.json`.
    static String name(MediaType type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        String kind = type.suffix().isEmpty() ? name.substring(name.indexOf('/') + 1) : type.suffix();
        return "body."
                + switch (kind) {
                    case "plain" -> "txt";
                    case "javascript" -> "js";
                    case "jpeg" -> "jpg";
                    default -> kind.matches("[a-z0-9]{2,5}") ? kind : "bin";
                };
    }
}
