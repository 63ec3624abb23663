package byteglass.wire;

import byteglass.dissect.Range;

/// The bytes of one protocol. A PROXY header is a layer, and what follows it is another.
///
/// @param state WHOLE for HTTP/1 and unknown bytes, which are not read here
public record Layer(Protocol protocol, Range range, State state, Facts facts) {}
