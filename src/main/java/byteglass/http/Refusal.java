package byteglass.http;

/// That a request must not be answered normally.
///
/// @param status 400, 431 or 501
/// @param why one sentence in English for the reply's body, with the section of the standard
public record Refusal(int status, String why) {}
