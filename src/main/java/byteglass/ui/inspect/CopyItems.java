package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.Clip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What one can do with the selected octets, or all of them, as items of a menu: copy them in some form, or save them.
final class CopyItems {

    private final Copying copying;
    private final InspectModel model;
    private final Function<String, Optional<Path>> chooser;
    private final Texts texts;

    /// @param chooser asks where to save, given a name for the file; empty where nothing was chosen
    CopyItems(Copying copying, InspectModel model, Function<String, Optional<Path>> chooser, Texts texts) {
        this.chooser = chooser;
        this.copying = copying;
        this.model = model;
        this.texts = texts;
    }

    /// The items as they are now; to be asked for whenever a menu opens.
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (CopyForm form : CopyForm.values()) {
            MenuItem item = new MenuItem(texts.get("inspect.copy." + form.key()));
            item.setDisable(!copying.fits());
            item.setOnAction(chosen -> copying.copy(form, Clip::put));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem save = new MenuItem(texts.get(copying.isPart() ? "inspect.save.selection" : "inspect.save.message"));
        save.setOnAction(chosen -> save());
        items.add(save);
        return items;
    }

    private void save() {
        chooser.apply("bytes.bin").ifPresent(file -> {
            long count = copying.range().length();
            copying.save(
                    file,
                    failure -> model.selection(
                            failure == null
                                    ? texts.get("inspect.saved", count, String.valueOf(file.getFileName()))
                                    : texts.get("inspect.not-saved", failure)));
        });
    }
}
