package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.ui.inspect.PartsRow.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of the Parts view that are to be seen: sections that are closed, and the face that is chosen of one that
/// has several, stay so from one message to the next. Belongs to the FX thread.
public final class PartsModel {

    private final ObservableList<PartsRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PartsRow> view = FXCollections.unmodifiableObservableList(rows);
    private final Set<Section.Kind> closed = EnumSet.noneOf(Section.Kind.class);
    private final Map<Section.Kind, String> faces = new EnumMap<>(Section.Kind.class);
    private List<Block> blocks = List.of();

    /// What is to be seen, in order.
    public ObservableList<PartsRow> rows() {
        return view;
    }

    /// The smallest row that is to be seen and holds a range, or its beginning.
    public Optional<PartsRow> rowOf(Range range) {
        return rows.stream()
                .filter(row -> row.range().contains(range.start()))
                .min(Comparator.<PartsRow, Boolean>comparing(row -> !row.range().contains(range))
                        .thenComparingLong(row -> row.range().length()));
    }

    /// Shows a message's parts.
    public void show(List<Block> next) {
        blocks = List.copyOf(next);
        fill();
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
        List<PartsRow> all = new ArrayList<>();
        for (Block block : blocks) {
            block.head().ifPresent(all::add);
            if (block.head().map(this::isOpen).orElse(true)) {
                all.addAll(shownFace(block).rows());
            }
        }
        rows.setAll(all);
    }

    private Block.Face shownFace(Block block) {
        String chosen = block.head().map(this::face).orElse("");
        return block.faces().stream()
                .filter(face -> face.label().equals(chosen))
                .findFirst()
                .orElse(block.faces().getFirst());
    }
}
