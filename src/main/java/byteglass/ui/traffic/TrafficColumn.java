package byteglass.ui.traffic;

import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A column of the table; [#all] lists them. To add one is to add a line there, and its title to the texts.
///
/// @param key names its title, `traffic.column.KEY`, and its style class, `column-KEY`
/// @param width what it has at first, in pixels
/// @param hidesBelow the width of a table that has no room for it: in a window of 1280 px it has 1216 px, in one of
///     1180 px 1132 px, in the smallest 976 px, and beside the detail less
/// @param cell makes a cell
record TrafficColumn(String key, int width, int minimum, int hidesBelow, Supplier<EntryCell> cell) {

    /// The column that takes the room that the others leave.
    static final String FILLING = "target";

    /// The column of capture numbers, which grow.
    static final String NUMBER = "number";

    private static final int NEVER = 0;

    static List<TrafficColumn> all(Texts texts, ZoneId zone) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
        return List.of(
                words(NUMBER, 52, 44, NEVER, entry -> Long.toString(entry.row().id())),
                words("time", 104, 88, 900, entry -> time.format(entry.row().at())),
                new TrafficColumn("method", 88, 72, NEVER, () -> new MethodCell(texts)),
                new TrafficColumn(FILLING, 200, 200, NEVER, () -> new TargetCell(texts)),
                new TrafficColumn("host", 148, 112, 800, HostCell::new),
                words("version", 76, 68, 1216, Entry::version),
                words("headers", 68, 60, 1216, TrafficColumn::headers),
                new TrafficColumn("body", 160, 112, 650, () -> new BodyCell(texts)),
                new TrafficColumn("reply", 72, 64, NEVER, () -> new ReplyCell(texts)),
                words("duration", 76, 64, 1132, TrafficColumn::duration),
                new TrafficColumn("findings", 72, 60, NEVER, FindingsCell::new),
                words("peer", 132, 116, 1132, entry -> entry.row().connection().peer()));
    }

    /// A column for the control.
    TableColumn<Line, @Nullable Entry> build(Texts texts) {
        TableColumn<Line, @Nullable Entry> column = new TableColumn<>(texts.get("traffic.column." + key));
        column.setId(key);
        column.getStyleClass().add("column-" + key);
        column.setMinWidth(minimum);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(features -> features.getValue().entry());
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private static TrafficColumn words(
            String key, int width, int minimum, int hidesBelow, java.util.function.Function<Entry, String> word) {
        return new TrafficColumn(key, width, minimum, hidesBelow, () -> new WordCell(word));
    }

    private static String headers(Entry entry) {
        return entry.foreign() != null
                ? ""
                : Integer.toString(entry.row().summary().fieldCount());
    }

    private static String duration(Entry entry) {
        return entry.row().durationMicros() < 0
                ? ""
                : Formats.duration(entry.row().durationMicros());
    }
}
