package byteglass.ui.urls;

import byteglass.texts.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The heads of the columns of what the standards read.
final class ReadingHeads extends Region {

    private static final double PAD = 12;

    private final List<Label> heads;

    /// @param typed whether somebody types the URL
    ReadingHeads(Texts texts, boolean typed) {
        heads = Stream.of(
                        typed ? "urls.reading.typed" : "urls.reading.url",
                        "urls.reading.rfc",
                        "urls.reading.whatwg",
                        "urls.reading.difference")
                .map(key -> new Label(texts.get(key)))
                .toList();
        getChildren().setAll(heads);
    }

    @Override
    protected void layoutChildren() {
        double[] at = ReadingCell.places(getWidth());
        for (int i = 0; i < heads.size(); i++) {
            double from = at[i] + (i == heads.size() - 1 ? PAD / 2 : PAD);
            heads.get(i).resizeRelocate(from, 0, at[i + 1] - from, getHeight());
        }
    }
}
