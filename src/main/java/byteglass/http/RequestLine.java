package byteglass.http;

import byteglass.dissect.Range;

/// The parts of a request line; a part that is not there is an empty range where it would be.
///
/// @param line with its line end
public record RequestLine(Range line, Range method, Range target, Range version, TargetForm form) {}
