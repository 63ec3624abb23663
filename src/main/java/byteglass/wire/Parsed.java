package byteglass.wire;

import byteglass.dissect.Finding;
import byteglass.dissect.Spans;
import java.util.List;

/// A layer as its parser read it: offsets count from the layer's first byte.
///
/// @param spans as far as the layer goes
record Parsed(Spans<WireRole> spans, State state, Facts facts, List<Finding> findings) {}
