package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.Clip;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What one can do with the selected octets, or all of them, as items of a menu: copy them in some form, or save them.
final class CopyItems {

    private final Copying copying;
    private final InspectModel model;
    private final Texts texts;

    CopyItems(Copying copying, InspectModel model, Texts texts) {
        this.copying = copying;
        this.model = model;
        this.texts = texts;
    }

    /// The items as they are now; to be asked for whenever a menu opens.
    ///
    /// @param window over which a file is chosen
    List<MenuItem> items(@Nullable Window window) {
        List<MenuItem> items = new ArrayList<>();
        for (CopyForm form : CopyForm.values()) {
            MenuItem item = new MenuItem(texts.get("inspect.copy." + form.key()));
            item.setDisable(!copying.fits());
            item.setOnAction(chosen -> copying.copy(form, Clip::put));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        MenuItem save = new MenuItem(texts.get(copying.isPart() ? "inspect.save.selection" : "inspect.save.message"));
        save.setOnAction(chosen -> save(window));
        items.add(save);
        return items;
    }

    private void save(@Nullable Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("bytes.bin");
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            long count = copying.range().length();
            copying.save(
                    file.toPath(),
                    failure -> model.selection(
                            failure == null
                                    ? texts.get("inspect.saved", count, file.getName())
                                    : texts.get("inspect.not-saved", failure)));
        }
    }
}
