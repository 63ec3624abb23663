package byteglass.body;

import java.util.Optional;

/// One coding that was undone: a step on the way from what was sent to what was meant.
///
/// @param coding its name in lower case, as registered; `deflate` that lacks its zlib header is `deflate-raw`
/// @param inBytes how many octets it took
/// @param outBytes how many octets came of it
/// @param fault why not all did; what came until then is kept
public record Decoding(String coding, long inBytes, long outBytes, Optional<Fault> fault) {}
