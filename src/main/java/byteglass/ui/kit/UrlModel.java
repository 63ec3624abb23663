package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.ui.kit.UrlBreakdown.Lit;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A URL that is looked at and edited: its text, the text taken apart, and which part of it is lit. FX thread only.
///
/// Whatever changes the text, it is taken apart again: a short one at once, a long one on a worker, so that a keystroke
/// costs the same in a URL of any length; one with an internationalised name, too, whose tables take long to load.
/// Until the worker is done the last breakdown is shown, its places moved by
/// what was typed since.
public final class UrlModel {

    /// Texts up to here are taken apart on the FX thread: about 1 ms.
    private static final int AT_ONCE = 4096;

    private final UrlDrift drift = new UrlDrift();
    private final TypedText typed = new TypedText(drift::add);
    private final ReadOnlyObjectWrapper<UrlBreakdown> breakdown =
            new ReadOnlyObjectWrapper<>(this, "breakdown", UrlBreakdown.EMPTY);
    private final ObjectProperty<@Nullable Lit> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ObjectProperty<@Nullable Lit> attended = new SimpleObjectProperty<>(this, "attended");
    private final BooleanProperty editing = new SimpleBooleanProperty(this, "editing");
    private final ReadOnlyObjectWrapper<@Nullable Lit> lit = new ReadOnlyObjectWrapper<>(this, "lit");
    private final BooleanProperty editable = new SimpleBooleanProperty(this, "editable", true);
    private final Latest<UrlBreakdown> dissection;

    /// @param workers where long texts are taken apart
    /// @param fx the FX thread
    public UrlModel(Executor workers, Executor fx) {
        dissection = new Latest<>(workers, fx, this::dissected);
        typed.text().subscribe(this::dissect);
        typed.anchor().subscribe(place -> comeTo());
        typed.caret().subscribe(place -> comeTo());
        pointed.subscribe(part -> light());
        attended.subscribe(part -> comeTo());
        editing.subscribe(now -> light());
    }

    /// The text, its caret and its selection.
    public TypedText typed() {
        return typed;
    }

    /// The last breakdown: that of the text, or of an earlier one while a worker is at it.
    public ReadOnlyObjectProperty<UrlBreakdown> breakdown() {
        return breakdown.getReadOnlyProperty();
    }

    /// What the pointer is at, anywhere; null where it is at nothing of the URL.
    public ObjectProperty<@Nullable Lit> pointed() {
        return pointed;
    }

    /// What is edited elsewhere than in the text; null where nothing is.
    public ObjectProperty<@Nullable Lit> attended() {
        return attended;
    }

    /// Whether the caret is shown, so that what it is at is lit.
    public BooleanProperty editing() {
        return editing;
    }

    /// What is lit everywhere: what the pointer is at, else what is edited or the caret is at; null
    /// for nothing.
    public ReadOnlyObjectProperty<@Nullable Lit> lit() {
        return lit.getReadOnlyProperty();
    }

    /// Whether the text may be changed by those who look at it.
    public BooleanProperty editable() {
        return editable;
    }

    /// Shows another URL in the place of this one, from its start on.
    public void show(String url) {
        if (!url.equals(typed.text().get())) {
            typed.replaceAll(url);
            typed.moveTo(0, false);
        }
    }

    /// Puts characters in the place of some of the breakdown, and changes no others. What was changed meanwhile in
    /// these very characters goes before.
    public void replace(Range chars, String with) {
        drift.now(chars)
                .filter(now -> editable.get())
                .ifPresent(now -> typed.replace((int) now.start(), (int) now.end(), with));
    }

    /// Selects characters of the breakdown.
    public void select(Range chars) {
        drift.now(chars).ifPresent(now -> typed.select((int) now.start(), (int) now.end()));
    }

    /// Where characters of the breakdown are in the text.
    Optional<Range> now(Range chars) {
        return drift.now(chars);
    }

    /// Where a character of the text is in the breakdown.
    int before(int place) {
        return Math.min(drift.before(place), breakdown.get().text().length() - 1);
    }

    private void dissect(String text) {
        if (text.length() <= AT_ONCE && isPlain(text)) {
            dissection.now(() -> UrlBreakdown.of(text));
        } else {
            dissection.later(() -> UrlBreakdown.of(text));
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80) && !text.contains("xn--");
    }

    private void dissected(UrlBreakdown fresh) {
        drift.clear();
        breakdown.set(fresh);
        light();
    }

    /// A pointer that only rests somewhere does not keep the light from where the keys lead.
    private void comeTo() {
        pointed.set(null);
        light();
    }

    private void light() {
        Lit at = pointed.get() == null ? attended.get() : pointed.get();
        if (at == null && editing.get()) {
            UrlBreakdown now = breakdown.get();
            int place = typed.selectionStart();
            // behind the last character one is still at it
            int character = place == typed.text().get().length() ? place - 1 : place;
            at = character < 0 ? null : now.litAt(before(character)).orElse(null);
        }
        lit.set(at);
    }
}
