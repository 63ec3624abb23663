package byteglass.http;

import java.util.List;

/// The moments of an exchange, in the order of a smooth run: first those of a received one, then those of one that we
/// sent. Captures keep them by their place here, so new ones come last.
public enum Step {
    ACCEPT("accept"),
    FIRST_BYTE("firstByte"),
    HEAD_WHOLE("headWhole"),
    BODY_WHOLE("bodyWhole"),
    STORED("stored"),
    REPLY_FIRST("replyFirst"),
    REPLY_LAST("replyLast"),

    /// The server's name has addresses; none where an address was given or a connection was used again.
    LOOKED_UP("lookedUp"),
    /// The TCP connection stands; none where one was used again.
    CONNECTED("connected"),
    /// The TLS handshake is over; none without TLS and where a connection was used again.
    SECURED("secured"),
    /// The first byte of the request was handed to the system.
    SEND_FIRST("sendFirst"),
    /// The last one was.
    SEND_LAST("sendLast"),
    RESPONSE_FIRST("responseFirst"),
    RESPONSE_LAST("responseLast");

    private static final List<Step> RECEIVED = List.of(values()).subList(0, LOOKED_UP.ordinal());
    private static final List<Step> SENT = List.of(values()).subList(LOOKED_UP.ordinal(), values().length);

    private final String key;

    Step(String key) {
        this.key = key;
    }

    /// Its name in JSON.
    public String key() {
        return key;
    }

    /// The steps that an exchange of an origin can have.
    public static List<Step> of(Origin origin) {
        return origin == Origin.SENT ? SENT : RECEIVED;
    }
}
