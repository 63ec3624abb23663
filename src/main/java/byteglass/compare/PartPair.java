package byteglass.compare;

import byteglass.dissect.Range;

/// A part of a message and its counterpart in another one.
///
/// @param key its name in message bundles (`compare.part.KEY`)
/// @param left where it stands in the first; empty where it is not there
/// @param right where it stands in the second; empty where it is not there
public record PartPair(String key, Range left, Range right, boolean same) {}
