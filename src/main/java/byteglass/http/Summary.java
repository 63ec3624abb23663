package byteglass.http;

import org.jspecify.annotations.Nullable;

/// What a table shows of a request without dissecting it: the columns that the [Framer] knows. Text is Latin-1, one
/// character a byte, and cut after 2 kB.
///
/// @param method empty where the bytes have no request line
/// @param target empty where the bytes have no request line
/// @param version as sent; empty for HTTP/0.9 and where there is no request line
/// @param host the first Host value, null where there is none
/// @param fieldCount field lines in the head
/// @param contentType the first Content-Type value, null where there is none
/// @param chunked whether the body came in chunks
/// @param contentBytes octets of content, chunk framing taken off
public record Summary(
        String method,
        String target,
        String version,
        @Nullable String host,
        int fieldCount,
        @Nullable String contentType,
        boolean chunked,
        long contentBytes) {

    /// Nothing could be read.
    public static final Summary EMPTY = new Summary("", "", "", null, 0, null, false, 0);
}
