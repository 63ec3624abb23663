package byteglass.ui.kit;

import byteglass.dissect.Range;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Where the caret of a [HexView] is, and from where on octets are selected. Both are places between octets, as in
/// text.
record HexCursor(long anchor, long caret) {

    static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");

    static HexCursor at(long offset) {
        return new HexCursor(offset, offset);
    }

    /// Selects octets; the caret is after them.
    static HexCursor of(Range range) {
        return new HexCursor(range.start(), range.end());
    }

    /// Selects from one octet to another, both of them in it, whichever comes first.
    static HexCursor across(long from, long to) {
        return from <= to ? new HexCursor(from, to + 1) : new HexCursor(from + 1, to);
    }

    Range range() {
        return new Range(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    /// The octet to be kept in view.
    long seen() {
        return caret > anchor ? caret - 1 : caret;
    }

    HexCursor to(long offset, boolean extend) {
        return new HexCursor(extend ? anchor : offset, offset);
    }

    /// Where a key leads with those that are held; empty where that leads nowhere.
    ///
    /// @param view what there is, and what is seen of it at once
    Optional<HexCursor> after(KeyEvent key, HexGrid grid, View view) {
        if (ALL.match(key)) {
            return Optional.of(new HexCursor(0, view.length()));
        }
        boolean ends = key.getCode() == KeyCode.HOME || key.getCode() == KeyCode.END;
        boolean moves = !key.isAltDown() && (ends || !key.isShortcutDown());
        return moves ? after(key.getCode(), key.isShortcutDown(), key.isShiftDown(), grid, view) : Optional.empty();
    }

    /// Where a key leads; empty where it leads nowhere.
    ///
    /// @param shortcut whether Ctrl is held, or Command
    /// @param extend whether Shift is
    /// @param view what there is, and what is seen of it at once
    Optional<HexCursor> after(KeyCode key, boolean shortcut, boolean extend, HexGrid grid, View view) {
        long length = view.length();
        boolean collapses = !extend && anchor != caret && !shortcut;
        long rowStart = grid.row(seen()) * grid.perRow();
        long next;
        switch (key) {
            case LEFT, KP_LEFT -> next = collapses ? range().start() : caret - 1;
            case RIGHT, KP_RIGHT -> next = collapses ? range().end() : caret + 1;
            case UP, KP_UP -> next = caret - grid.perRow() < 0 ? caret : caret - grid.perRow();
            case DOWN, KP_DOWN -> next = caret + grid.perRow() > length ? caret : caret + grid.perRow();
            case PAGE_UP -> next = caret - view.page();
            case PAGE_DOWN -> next = caret + view.page();
            case HOME -> next = shortcut ? 0 : rowStart;
            case END -> next = shortcut ? length : Math.min(length, rowStart + grid.perRow() - (extend ? 0 : 1));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(to(Math.clamp(next, 0, length), extend));
    }

    /// What there is, and what is seen of it at once.
    ///
    /// @param page in octets
    record View(long length, long page) {}
}
