package byteglass.http;

/// Programs and what they are made of: `User-Agent`, `Server` (RFC 9110 section 10.1.5).
///
///     Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0
final class ProductGrammar {

    private ProductGrammar() {}

    static void read(ValueReader reader) {
        reader.space();
        while (reader.more()) {
            if (reader.isNext("(")) {
                reader.comment();
            } else {
                reader.until("/(" + ValueReader.WHITE, ValueRole.PRODUCT);
                if (reader.skip('/', ValueRole.MARK)) {
                    reader.until("(" + ValueReader.WHITE, ValueRole.PRODUCT_VERSION);
                }
            }
            reader.space();
        }
    }
}
