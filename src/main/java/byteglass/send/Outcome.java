package byteglass.send;

import byteglass.http.Capture;

/// A draft that came to its end.
///
/// @param exchange its number in the capture; 0 where nothing crossed the wire, or it could not be stored
/// @param request what left: the whole draft, or its beginning
/// @param response what came back; where it is longer than a row keeps, its beginning
public record Outcome(Journey journey, long exchange, Capture request, Capture response) {}
