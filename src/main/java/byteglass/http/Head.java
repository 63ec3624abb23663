package byteglass.http;

import byteglass.dissect.Range;

/// What follows the start line up to the content.
///
/// @param emptyLine the line that ends it; empty where it was not reached
/// @param keepAlive whether the connection may carry another exchange (RFC 9112 section 9.3)
public record Head(Fields fields, Range emptyLine, boolean keepAlive) {}
