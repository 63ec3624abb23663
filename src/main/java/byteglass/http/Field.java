package byteglass.http;

import byteglass.dissect.Range;

/// A field line: where its parts stand in the bytes of its message.
///
/// Kept as five offsets, since a message has many lines; shown as ranges.
///
/// @param start of the line and of the name
/// @param nameEnd before the colon and white space in front of it
/// @param valueStart after the white space that follows the colon
/// @param valueEnd with folds, that of their last line; before the white space at its end
/// @param end after the line end
public record Field(int start, int nameEnd, int valueStart, int valueEnd, int end) {

    public Field {
        if (start < 0 || nameEnd < start || valueStart < nameEnd || valueEnd < valueStart || end < valueEnd) {
            throw new IllegalArgumentException(
                    "no field: " + start + ' ' + nameEnd + ' ' + valueStart + ' ' + valueEnd + ' ' + end);
        }
    }

    /// With its line end.
    public Range line() {
        return new Range(start, end);
    }

    /// Without the colon.
    public Range name() {
        return new Range(start, nameEnd);
    }

    /// Without the white space around it; with folds, all of its lines.
    public Range value() {
        return new Range(valueStart, valueEnd);
    }
}
