package byteglass.ui.urls;

import byteglass.dissect.Range;
import byteglass.dissect.SpecRef;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A line of what a URL is made of and what is sent of it.
public sealed interface UrlLine {

    /// What lines stand beneath a head.
    enum Section {
        PATH,
        QUERY,
        SENT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Head(Section section, String title, String detail) implements UrlLine {}

    /// The heads of the columns of the query.
    record Columns() implements UrlLine {}

    /// A part that can be edited.
    ///
    /// @param chars where it stands in the URL
    record Cell(Range chars, String text) {}

    /// A segment of the path.
    ///
    /// @param number from 1 on
    /// @param note what kind of segment it is, or what it says when it is decoded
    record Segment(int number, Cell segment, String note) implements UrlLine {}

    /// A parameter of the query.
    ///
    /// @param value null where there is no `=`
    /// @param decoded the value as text
    /// @param note what is to be said of the decoded value; empty where it differs from what was sent
    record Parameter(int number, Cell name, @Nullable Cell value, String decoded, String note) implements UrlLine {}

    /// A line of the request, with its line end.
    ///
    /// @param first whether it stands apart from what is above it
    record Wire(List<Piece> pieces, boolean first) implements UrlLine {

        public Wire {
            pieces = List.copyOf(pieces);
        }
    }

    /// Why a part is sent as it is.
    ///
    /// @param first whether it stands apart from what is above it
    record Reason(
            String title, List<Piece> pieces, @Nullable SpecRef spec, boolean first) implements UrlLine {

        public Reason {
            pieces = List.copyOf(pieces);
        }
    }

    /// What is said where there is nothing to show.
    record Note(String text) implements UrlLine {}
}
