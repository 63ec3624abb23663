package byteglass.http;

import byteglass.dissect.Range;

/// A field line: ranges into the bytes of its message.
///
/// @param line with its line end
/// @param name without the colon
/// @param value without the white space around it; with folds, all of its lines
public record Field(Range line, Range name, Range value) {}
