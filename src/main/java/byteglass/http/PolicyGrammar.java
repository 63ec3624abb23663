package byteglass.http;

/// Directives with words (Content Security Policy).
///
///     default-src 'self' https:; img-src *
final class PolicyGrammar {

    private PolicyGrammar() {}

    static void read(ValueReader reader) {
        String ends = ",;" + ValueReader.WHITE;
        boolean name = true;
        reader.space();
        while (reader.more()) {
            if (reader.skip(';', ValueRole.SEMICOLON) || reader.skip(',', ValueRole.COMMA)) {
                name = true;
            } else {
                reader.until(ends, name ? ValueRole.PARAMETER : ValueRole.ITEM);
                name = false;
            }
            reader.space();
        }
    }
}
