package byteglass.http;

import java.util.Locale;

/// The field names that framing, persistence and the table's columns depend on.
enum Known {
    OTHER,
    HOST,
    EXPECT,
    CONNECTION,
    CONTENT_TYPE,
    CONTENT_LENGTH,
    TRANSFER_ENCODING;

    private static final Known[] VALUES = values();

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final byte[] lower = Octets.ascii(name().toLowerCase(Locale.ROOT).replace('_', '-'));

    static Known at(int ordinal) {
        return VALUES[ordinal];
    }

    static Known of(byte[] data, int start, int end) {
        Known only = switch (end - start) {
            case 4 -> HOST;
            case 6 -> EXPECT;
            case 10 -> CONNECTION;
            case 12 -> CONTENT_TYPE;
            case 14 -> CONTENT_LENGTH;
            case 17 -> TRANSFER_ENCODING;
            default -> OTHER;
        };
        return only != OTHER && Octets.same(data, start, end, only.lower) ? only : OTHER;
    }
}
