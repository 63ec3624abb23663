package byteglass.ui.inspect;

import java.util.List;
import java.util.Optional;

/// Rows that belong together: a section that can be closed, or rows that always stand.
///
/// @param head empty for rows that always stand
/// @param faces the rows, once for each way to show them; never empty
public record Block(Optional<PartsRow.Section> head, List<Face> faces) {

    /// A way to show a section.
    ///
    /// @param label its name, where there are several
    public record Face(String label, List<PartsRow> rows) {

        public Face {
            rows = List.copyOf(rows);
        }
    }

    public Block {
        faces = List.copyOf(faces);
        if (faces.isEmpty()) {
            throw new IllegalArgumentException("nothing to show");
        }
    }

    static Block section(PartsRow.Section head, List<PartsRow> rows) {
        return new Block(Optional.of(head), List.of(new Face("", rows)));
    }

    static Block standing(PartsRow row) {
        return new Block(Optional.empty(), List.of(new Face("", List.of(row))));
    }
}
