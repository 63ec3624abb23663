package byteglass.http;

import java.util.Arrays;
import java.util.Locale;

/// The field names that framing, persistence, the table's columns and rules depend on.
///
/// Those that are marked are singletons: their definitions have no list, so a message has one line of them at most
/// (RFC 9110 section 5.3).
enum Known {
    OTHER(false),
    HOST(false),
    EXPECT(false),
    CONNECTION(false),
    CONTENT_TYPE(true),
    CONTENT_LENGTH(false),
    TRANSFER_ENCODING(false),
    TE(false),
    UPGRADE(false),
    TRAILER(false),
    AUTHORIZATION(true),
    PROXY_AUTHORIZATION(true),
    WWW_AUTHENTICATE(false),
    PROXY_AUTHENTICATE(false),
    COOKIE(false),
    SET_COOKIE(false),
    DATE(true),
    EXPIRES(true),
    LAST_MODIFIED(true),
    IF_MODIFIED_SINCE(true),
    IF_UNMODIFIED_SINCE(true),
    IF_RANGE(true),
    RANGE(true),
    CONTENT_RANGE(true),
    CONTENT_LOCATION(true),
    CONTENT_ENCODING(false),
    CACHE_CONTROL(false),
    LOCATION(true),
    ALLOW(false),
    RETRY_AFTER(true),
    AGE(true),
    ETAG(true),
    FROM(true),
    REFERER(true),
    ORIGIN(true),
    USER_AGENT(true),
    SERVER(true),
    MAX_FORWARDS(true),
    PROXY_CONNECTION(false),
    KEEP_ALIVE(false),
    SET_COOKIE2(false),
    X_HTTP_METHOD_OVERRIDE(false),
    X_HTTP_METHOD(false),
    X_METHOD_OVERRIDE(false);

    private static final Known[] VALUES = values();

    /// How many numbers of [Names] are ordinals of these.
    static final int COUNT = VALUES.length;

    /// The singletons, each a bit at its ordinal.
    static final long SINGLETONS = Arrays.stream(VALUES)
            .filter(Known::isSingleton)
            .mapToLong(Known::bit)
            .sum();

    private final boolean singleton;

    Known(boolean singleton) {
        this.singleton = singleton;
    }

    boolean isSingleton() {
        return singleton;
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For sets of names in a `long`.
    long bit() {
        return 1L << ordinal();
    }

    /// The name with a number of [Names].
    static Known at(int number) {
        return number < COUNT ? VALUES[number] : OTHER;
    }
}
