package byteglass.compare;

import byteglass.dissect.Range;

/// A stretch of two byte sequences that is the same in both, or differs.
///
/// @param left where it stands in the first; empty where the second has more
/// @param right where it stands in the second; empty where the first has more
public record Block(Range left, Range right, boolean same) {}
