package byteglass.http;

/// The moments of a received exchange, in the order of a smooth run. Their names in JSON are [#key].
public enum Step {
    ACCEPT("accept"),
    FIRST_BYTE("firstByte"),
    HEAD_WHOLE("headWhole"),
    BODY_WHOLE("bodyWhole"),
    STORED("stored"),
    REPLY_FIRST("replyFirst"),
    REPLY_LAST("replyLast");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
