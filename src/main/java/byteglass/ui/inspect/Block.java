package byteglass.ui.inspect;

import byteglass.body.Body;
import java.util.List;
import java.util.Optional;

/// Rows that belong together: a section that can be closed, or rows that always stand.
///
/// @param head empty for rows that always stand
/// @param faces the rows, once for each way to show them; never empty
/// @param body what it shows, where that is a body of which all octets are there
/// @param part whether only the beginning of what it is about was looked at, and more is to be had
/// @param text in which charset it is read, where it is a text
public record Block(
        Optional<PartsRow.Section> head,
        List<Face> faces,
        Optional<Body> body,
        boolean part,
        Optional<TextReading> text) {

    /// A way to show a section. Its rows are unmodifiable for others; they may be made only when they are looked at,
    /// and [FoldingRows] fold and unfold.
    ///
    /// @param label its name, where there are several
    /// @param before rows that stand above, as what is wrong
    /// @param after rows that stand below
    public record Face(String label, List<PartsRow> before, List<PartsRow> rows, List<PartsRow> after) {

        Face(String label, List<PartsRow> rows) {
            this(label, List.of(), rows, List.of());
        }

        /// The same with other rows around.
        Face between(List<PartsRow> above, List<PartsRow> below) {
            return new Face(label, above, rows, below);
        }

        /// Its parts, in order.
        List<List<PartsRow>> all() {
            return List.of(before, rows, after);
        }
    }

    public Block(Optional<PartsRow.Section> head, List<Face> faces) {
        this(head, faces, Optional.empty(), false, Optional.empty());
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
