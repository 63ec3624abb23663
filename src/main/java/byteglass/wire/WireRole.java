package byteglass.wire;

import byteglass.dissect.Role;
import java.util.Locale;

/// What an octet is for, in a protocol other than HTTP/1. Keys begin with `wire-`.
public enum WireRole implements Role {
    /// The bytes by which the protocol is known.
    MAGIC,
    /// The kind of a record, message, frame or address.
    TYPE,
    VERSION,
    /// How many bytes (or items) follow.
    LENGTH,
    FLAGS,
    /// The stream that an HTTP/2 frame is of.
    STREAM,

    RANDOM,
    SESSION_ID,
    CIPHER,
    COMPRESSION,
    /// The number of a TLS extension, or of an addition to a PROXY header.
    EXTENSION,
    EXTENSION_DATA,
    SERVER_NAME,
    /// The name of a protocol that the client would speak inside.
    ALPN,
    GROUP,
    SIGNATURE,

    /// The number of an HTTP/2 setting.
    SETTING,
    SETTING_VALUE,

    COMMAND,
    /// A way to log in.
    AUTH_METHOD,
    ADDRESS,
    PORT,
    USER,
    SOFTWARE,
    COMMENT,

    SP,
    /// A character between parts.
    MARK,
    CR,
    LF,
    /// The zero byte that ends a text.
    END,

    /// What a frame carries, or what follows a greeting.
    PAYLOAD,
    /// HTTP/1, which `byteglass.http` takes apart.
    HTTP,
    /// Bytes in a place where none belong.
    STRAY,
    /// Nothing sure can be read.
    UNREAD;

    @Override
    public String key() {
        return "wire-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
