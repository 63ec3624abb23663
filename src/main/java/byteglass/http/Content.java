package byteglass.http;

import byteglass.dissect.Range;

/// What follows the empty line of a message.
///
/// @param range on the wire, with chunk framing and trailer section
/// @param trailers the trailer fields; empty unless chunked
/// @param length octets of content, chunk framing taken off
public record Content(Framing framing, Range range, Fields trailers, long length) {}
