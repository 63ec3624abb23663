package byteglass.http;

import byteglass.dissect.Range;

/// The parts of a status line; a part that is not there is an empty range where it would be.
///
/// @param line with its line end
public record StatusLine(Range line, Range version, Range status, Range reason) {}
