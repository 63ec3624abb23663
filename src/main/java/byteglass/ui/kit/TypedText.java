package byteglass.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One line of text that is edited: with a caret, a selection, and what can be undone. Any character may be in it,
/// also those that no line of a text field holds. FX thread only.
public final class TypedText {

    /// How many steps can be undone.
    private static final int MOST_STEPS = 1000;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyIntegerWrapper caret = new ReadOnlyIntegerWrapper(this, "caret");
    private final ReadOnlyIntegerWrapper anchor = new ReadOnlyIntegerWrapper(this, "anchor");
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final Consumer<Change> listener;
    private boolean typing;

    /// A place, what was taken away there, and what was put there.
    record Change(int at, String removed, String inserted) {

        Change reversed() {
            return new Change(at, inserted, removed);
        }
    }

    /// @param listener hears of each change before the text's own property does
    TypedText(Consumer<Change> listener) {
        this.listener = listener;
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty caret() {
        return caret.getReadOnlyProperty();
    }

    /// Where the selection began; at the caret where nothing is selected.
    public ReadOnlyIntegerProperty anchor() {
        return anchor.getReadOnlyProperty();
    }

    public int selectionStart() {
        return Math.min(caret.get(), anchor.get());
    }

    public int selectionEnd() {
        return Math.max(caret.get(), anchor.get());
    }

    public String selected() {
        return text.get().substring(selectionStart(), selectionEnd());
    }

    private int length() {
        return text.get().length();
    }

    /// Puts another text in the place of all.
    public void replaceAll(String with) {
        replace(0, length(), with);
        select(with.length(), with.length());
    }

    /// Puts characters in the place of others. The caret and the selection stay at what they were at.
    public void replace(int start, int end, String with) {
        Change change = new Change(start, text.get().substring(start, end), with);
        if (change.removed().equals(with)) {
            return;
        }
        int shift = with.length() - (end - start);
        int caretAfter = shifted(caret.get(), start, end, shift);
        int anchorAfter = shifted(anchor.get(), start, end, shift);
        remember(change);
        apply(change, caretAfter, anchorAfter);
    }

    private static int shifted(int place, int start, int end, int shift) {
        return place <= start ? place : place >= end ? place + shift : Math.min(place, end + shift);
    }

    /// Types characters, or pastes them: they replace what is selected, and the caret is behind them.
    public void insert(String characters) {
        Change change = new Change(selectionStart(), selected(), characters);
        Change before = done.peekLast();
        boolean goesOn = typing
                && before != null
                && change.removed().isEmpty()
                && characters.length() == 1
                && before.at() + before.inserted().length() == change.at();
        if (goesOn) {
            done.removeLast();
            done.addLast(new Change(before.at(), before.removed(), before.inserted() + characters));
            undone.clear();
        } else {
            remember(change);
        }
        int after = change.at() + characters.length();
        apply(change, after, after);
        typing = characters.length() == 1;
    }

    private void remember(Change change) {
        done.addLast(change);
        undone.clear();
        if (done.size() > MOST_STEPS) {
            done.removeFirst();
        }
    }

    private void apply(Change change, int caretAfter, int anchorAfter) {
        typing = false;
        String before = text.get();
        int end = change.at() + change.removed().length();
        listener.accept(change);
        // a place never lies outside the text, whoever looks meanwhile
        caret.set(Math.min(caret.get(), change.at()));
        anchor.set(Math.min(anchor.get(), change.at()));
        text.set(before.substring(0, change.at()) + change.inserted() + before.substring(end));
        anchor.set(anchorAfter);
        caret.set(caretAfter);
    }

    /// Takes away what is selected, else what is between the caret and a place.
    public void delete(int place) {
        if (selectionStart() == selectionEnd()) {
            anchor.set(place);
        }
        if (selectionStart() < selectionEnd()) {
            insert("");
        }
    }

    public void undo() {
        Change last = done.pollLast();
        if (last != null) {
            undone.addLast(last);
            stepTo(last.reversed());
        }
    }

    public void redo() {
        Change last = undone.pollLast();
        if (last != null) {
            done.addLast(last);
            stepTo(last);
        }
    }

    private void stepTo(Change change) {
        int after = change.at() + change.inserted().length();
        apply(change, after, after);
    }

    /// Puts the caret at a place.
    ///
    /// @param extend whether the selection goes on to there
    public void moveTo(int place, boolean extend) {
        int inside = Math.clamp(place, 0, length());
        select(extend ? anchor.get() : inside, inside);
    }

    /// Selects from one place to another, where the caret is.
    public void select(int from, int to) {
        typing = false;
        anchor.set(Math.clamp(from, 0, length()));
        caret.set(Math.clamp(to, 0, length()));
    }

    /// The place after the character at a place.
    public int next(int place) {
        return place >= length() ? length() : text.get().offsetByCodePoints(place, 1);
    }

    /// The place before the character before a place.
    public int previous(int place) {
        return place <= 0 ? 0 : text.get().offsetByCodePoints(place, -1);
    }

    /// Where the next word begins, or everything ends.
    public int nextWord(int place) {
        int at = place;
        while (at < length() && isWord(at)) {
            at++;
        }
        while (at < length() && !isWord(at)) {
            at++;
        }
        return at;
    }

    /// Where the word before a place begins.
    public int previousWord(int place) {
        int at = place;
        while (at > 0 && !isWord(at - 1)) {
            at--;
        }
        while (at > 0 && isWord(at - 1)) {
            at--;
        }
        return at;
    }

    private boolean isWord(int at) {
        char c = text.get().charAt(at);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '%';
    }
}
