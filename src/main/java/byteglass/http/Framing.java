package byteglass.http;

/// How the end of a message's body is found (RFC 9112 section 6.3).
public sealed interface Framing {

    /// There is no body.
    record None() implements Framing {}

    /// A number of octets.
    record Length(long bytes) implements Framing {}

    /// Chunks, then a trailer section.
    record Chunked() implements Framing {}

    /// All until the connection closes; responses only.
    record UntilClose() implements Framing {}

    /// The message says two things, or nothing that can be understood.
    ///
    /// @param why what is wrong, for a reply's body
    record Undecidable(String why) implements Framing {}

    /// Its name in JSON.
    default String key() {
        return switch (this) {
            case None none -> "none";
            case Length length -> "length";
            case Chunked chunked -> "chunked";
            case UntilClose close -> "until-close";
            case Undecidable undecidable -> "undecidable";
        };
    }
}
