package byteglass.http;

/// That a request must not be answered normally, or that nothing sure can be read from a response.
///
/// @param status 400, 431 or 501; of a response 502, what a gateway would answer, or 431
/// @param why one sentence in English for the reply's body, with the section of the standard
public record Refusal(int status, String why) {}
