package byteglass.http;

/// Parts of a resource, and plain numbers (RFC 9110 section 14).
///
///     Range: bytes=0-499, -200
///     Content-Range: bytes 0-499/1234
final class RangeGrammar {

    private static final String DIGITS = "0123456789";

    private RangeGrammar() {}

    static void wanted(ValueReader reader) {
        reader.space();
        reader.until("=" + ValueReader.WHITE, ValueRole.UNIT);
        reader.expect('=', ValueRole.EQUALS);
        reader.space();
        while (reader.more()) {
            if (!reader.skip(',', ValueRole.COMMA)) {
                String first = reader.all(DIGITS, ValueRole.NUMBER);
                reader.expect('-', ValueRole.MARK);
                if (reader.all(DIGITS, ValueRole.NUMBER).isEmpty() && first.isEmpty()) {
                    reader.spoil();
                }
                reader.space();
                reader.stray(",");
            }
            reader.space();
        }
    }

    static void sent(ValueReader reader) {
        reader.space();
        reader.until(ValueReader.WHITE, ValueRole.UNIT);
        reader.space();
        if (!reader.skip('*', ValueRole.MARK)) {
            digits(reader);
            reader.expect('-', ValueRole.MARK);
            digits(reader);
        }
        reader.expect('/', ValueRole.MARK);
        if (!reader.skip('*', ValueRole.MARK)) {
            digits(reader);
        }
        reader.space();
    }

    static void number(ValueReader reader) {
        reader.space();
        digits(reader);
        reader.space();
    }

    private static void digits(ValueReader reader) {
        if (reader.all(DIGITS, ValueRole.NUMBER).isEmpty()) {
            reader.spoil();
        }
    }
}
