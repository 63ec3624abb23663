package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.Watch;
import byteglass.dissect.Range;
import byteglass.ui.inspect.PartsRow.Section;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ObservableList;

/// The rows of the Parts view that are to be seen: sections that are closed, and the face that is chosen of one that
/// has several, stay so from one message to the next. Belongs to the FX thread.
public final class PartsModel {

    private final RowList rows = new RowList();
    private final Set<Section.Kind> closed = EnumSet.noneOf(Section.Kind.class);
    private final Map<Section.Kind, String> faces = new EnumMap<>(Section.Kind.class);
    private List<Block> blocks = List.of();
    private Consumer<Optional<Charset>> reader = charset -> {};
    private Consumer<Function<Watch, Runnable>> worker = rest -> {};

    /// What is to be seen, in order.
    public ObservableList<PartsRow> rows() {
        return rows;
    }

    /// The smallest row that is to be seen and holds a range, or its beginning.
    public Optional<PartsRow> rowOf(Range range) {
        return indexOf(range).map(rows::get);
    }

    /// Where that row is. Lines of a text are not looked at one by one.
    public Optional<Integer> indexOf(Range range) {
        int best = -1;
        int start = 0;
        for (List<PartsRow> each : rows.lists()) {
            for (int i : SearchedRows.near(each, range.start()).toArray()) {
                boolean nearer = each.get(i).range().contains(range.start())
                        && (best < 0 || fit(range).compare(each.get(i), rows.get(best)) < 0);
                best = nearer ? start + i : best;
            }
            start += each.size();
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static Comparator<PartsRow> fit(Range range) {
        return Comparator.<PartsRow, Boolean>comparing(row -> !row.range().contains(range))
                .thenComparingLong(row -> row.range().length());
    }

    /// Shows a message's parts.
    public void show(List<Block> next) {
        blocks = List.copyOf(next);
        fill();
    }

    /// Shows a section anew, as more was found out about it.
    public void replace(Block next) {
        blocks = blocks.stream()
                .map(block -> kind(block).isPresent() && kind(block).equals(kind(next)) ? next : block)
                .toList();
        fill();
    }

    private static Optional<Section.Kind> kind(Block block) {
        return block.head().map(Section::kind);
    }

    /// Folds or unfolds a node of a tree, or lists more of them. False where the row is no such thing.
    public boolean unfold(PartsRow row, boolean open) {
        boolean changed = blocks.stream()
                .map(block -> shownFace(block).rows())
                .anyMatch(face -> face instanceof FoldingRows folding && folding.unfold(row, open));
        if (changed) {
            fill();
        }
        return changed;
    }

    /// In which charset a section is read, where it is a text.
    Optional<TextReading> text(Section section) {
        return blocks.stream()
                .filter(block -> block.head().filter(section::equals).isPresent())
                .findFirst()
                .flatMap(Block::text);
    }

    /// Wishes to read the body in another charset, or where it is empty in the one that fits.
    void read(Optional<Charset> charset) {
        reader.accept(charset);
    }

    /// @param action reads the body in a charset
    void onRead(Consumer<Optional<Charset>> action) {
        reader = action;
    }

    /// @param action does what is left to be done for rows that were unfolded: on a worker first, then what comes of
    /// that
    ///     on the FX thread
    void onRest(Consumer<Function<Watch, Runnable>> action) {
        worker = action;
    }

    /// Shows what has become of rows that were unfolded.
    void refresh() {
        fill();
    }

    /// The body, once all of it is there.
    public Optional<Body> body() {
        return blocks.stream().flatMap(block -> block.body().stream()).findFirst();
    }

    public boolean isOpen(Section section) {
        return !closed.contains(section.kind());
    }

    /// Opens or closes a section.
    public void toggle(Section section) {
        open(section, closed.contains(section.kind()));
    }

    public void open(Section section, boolean open) {
        boolean changed = open ? closed.remove(section.kind()) : closed.add(section.kind());
        if (changed) {
            fill();
        }
    }

    /// The names of the faces of a section, where it has several.
    public List<String> faces(Section section) {
        return blocks.stream()
                .filter(block -> block.head().filter(section::equals).isPresent())
                .filter(block -> block.faces().size() > 1)
                .flatMap(block -> block.faces().stream().map(Block.Face::label))
                .toList();
    }

    /// The face that is shown.
    public String face(Section section) {
        List<String> all = faces(section);
        String chosen = faces.getOrDefault(section.kind(), "");
        return all.contains(chosen) || all.isEmpty() ? chosen : all.getFirst();
    }

    /// Shows another face, and opens its section.
    public void choose(Section section, String face) {
        closed.remove(section.kind());
        faces.put(section.kind(), face);
        fill();
    }

    private void fill() {
        List<List<PartsRow>> all = new ArrayList<>();
        for (Block block : blocks) {
            block.head().ifPresent(head -> all.add(List.of(head)));
            if (block.head().map(this::isOpen).orElse(true)) {
                all.addAll(shownFace(block).all());
            }
        }
        rows.show(all);
        all.stream()
                .filter(FoldingRows.class::isInstance)
                .flatMap(each -> ((FoldingRows) each).rests().stream())
                .forEach(worker);
    }

    private Block.Face shownFace(Block block) {
        String chosen = block.head().map(this::face).orElse("");
        return block.faces().stream()
                .filter(face -> face.label().equals(chosen))
                .findFirst()
                .orElse(block.faces().getFirst());
    }
}
