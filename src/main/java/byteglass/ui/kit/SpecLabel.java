package byteglass.ui.kit;

import byteglass.dissect.SpecRef;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Where a standard says something: `RFC 9110 §7.2`, with its address as a tooltip.
public final class SpecLabel extends Label {

    private @Nullable SpecRef shown;

    public SpecLabel() {
        getStyleClass().setAll("label", "spec-label");
        setMinWidth(USE_PREF_SIZE);
    }

    public void show(SpecRef spec) {
        if (spec.equals(shown)) {
            return;
        }
        shown = spec;
        setText(text(spec));
        setTooltip(address(spec).map(Tooltip::new).orElse(null));
    }

    /// Shows it, or nothing where no standard says anything.
    public void show(Optional<SpecRef> spec) {
        setVisible(spec.isPresent());
        setManaged(spec.isPresent());
        spec.ifPresent(this::show);
    }

    /// `RFC 9110 §7.2`.
    public static String text(SpecRef spec) {
        return spec.section().isEmpty() ? spec.document() : spec.document() + " §" + spec.section();
    }

    private static Optional<String> address(SpecRef spec) {
        if (spec.document().equals("URL Standard")) {
            return Optional.of("https://url.spec.whatwg.org/");
        }
        if (!spec.document().startsWith("RFC ")) {
            return Optional.empty();
        }
        String page = "https://www.rfc-editor.org/rfc/"
                + spec.document().toLowerCase(Locale.ROOT).replace(" ", "");
        return Optional.of(spec.section().isEmpty() ? page : page + "#section-" + spec.section());
    }
}
