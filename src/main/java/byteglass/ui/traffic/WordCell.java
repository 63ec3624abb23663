package byteglass.ui.traffic;

import java.util.function.Function;

/// A cell with a text of one colour.
final class WordCell extends EntryCell {

    private final Function<Entry, String> word;

    WordCell(Function<Entry, String> word) {
        super(null);
        this.word = word;
    }

    @Override
    void show(Entry entry) {
        setText(word.apply(entry));
    }

    @Override
    void showLoading() {
        setText(LOADING);
    }
}
