package byteglass.http;

/// Where a [Framer] stands in a message.
public enum Phase {
    /// Before the end of the head.
    HEAD,
    /// After it, before the end of the content.
    CONTENT,
    /// The last octet of the message was read.
    WHOLE,
    /// No reading goes on: the rest of the connection is unparsed.
    BROKEN
}
