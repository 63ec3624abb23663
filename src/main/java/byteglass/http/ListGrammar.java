package byteglass.http;

import java.util.regex.Pattern;

/// The commonest form of field values: items, each with parameters.
///
///     item;name=value;name="quoted value", item …
///
/// Empty elements are passed over (RFC 9110 section 5.6.1.2).
final class ListGrammar {

    /// The form of an item.
    enum Item {
        /// A word.
        WORD,
        /// `type/subtype`.
        MEDIA_TYPE,
        /// `name` or `name=value`, as the parameters are.
        PAIR,
        /// `"…"` or `W/"…"`, or an asterisk.
        ETAG,
        /// `<uri>`.
        URI,
        /// `name/version`.
        PRODUCT,
        ADDRESS,
        /// Words and comments, as in `Via`.
        WORDS
    }

    /// `qvalue` (RFC 9110 section 12.4.2).
    private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    private final ValueReader reader;
    private final Item item;
    /// What an item, a name or a value ends at.
    private final String ends;

    private ListGrammar(ValueReader reader, Item item, boolean list) {
        this.reader = reader;
        this.item = item;
        this.ends = (list ? ",;" : ";") + ValueReader.WHITE;
    }

    /// Reads a list with commas.
    static void list(ValueReader reader, Item item) {
        ListGrammar grammar = new ListGrammar(reader, item, true);
        reader.space();
        while (reader.more()) {
            if (!reader.skip(',', ValueRole.COMMA)) {
                grammar.element();
                reader.stray(",");
            }
            reader.space();
        }
    }

    /// Reads a single item with its parameters; a comma has no meaning.
    static void single(ValueReader reader, Item item) {
        reader.space();
        new ListGrammar(reader, item, false).element();
    }

    private void element() {
        switch (item) {
            case WORD -> reader.until(ends, ValueRole.ITEM);
            case MEDIA_TYPE -> {
                reader.until("/" + ends, ValueRole.TYPE);
                reader.expect('/', ValueRole.MARK);
                reader.until(ends, ValueRole.TYPE);
            }
            case PAIR -> pair();
            case ETAG -> etag();
            case URI -> {
                reader.expect('<', ValueRole.MARK);
                reader.until(">", ValueRole.URI);
                reader.expect('>', ValueRole.MARK);
            }
            case PRODUCT -> {
                reader.until("/" + ends, ValueRole.PRODUCT);
                if (reader.skip('/', ValueRole.MARK)) {
                    reader.until(ends, ValueRole.PRODUCT_VERSION);
                }
            }
            case ADDRESS -> reader.until(ends, ValueRole.ADDRESS);
            // WORDS
            default -> words();
        }
        reader.space();
        while (reader.skip(';', ValueRole.SEMICOLON)) {
            reader.space();
            pair();
            reader.space();
        }
    }

    private void pair() {
        int start = reader.at();
        String name = reader.until("=" + ends, ValueRole.PARAMETER);
        if (!reader.skip('=', ValueRole.EQUALS)) {
            return;
        }
        if (name.equalsIgnoreCase("q")) {
            weight();
            return;
        }
        ValueRole role = ValueRole.PARAMETER_VALUE;
        String value = reader.isNext("\"") ? reader.quoted(role) : reader.until(ends, role);
        if (name.equalsIgnoreCase("filename*")) {
            ExtendedText.decode(value).ifPresent(text -> reader.decode("file-name", start, text));
        } else if (name.equalsIgnoreCase("filename")) {
            reader.decode("file-name", start, value);
        }
    }

    private void weight() {
        if (!WEIGHT.matcher(reader.until(ends, ValueRole.WEIGHT)).matches()) {
            reader.spoil();
        }
    }

    private void etag() {
        if (reader.skip('*', ValueRole.ITEM)) {
            return;
        }
        if (reader.skip('W', ValueRole.MARK)) {
            reader.expect('/', ValueRole.MARK);
        }
        if (reader.skip('"', ValueRole.QUOTE)) {
            reader.until("\"", ValueRole.ETAG);
            reader.expect('"', ValueRole.QUOTE);
        } else {
            reader.stray(ends);
            reader.spoil();
        }
    }

    private void words() {
        while (reader.more() && !reader.isNext(",;")) {
            if (reader.isNext("(")) {
                reader.comment();
            } else {
                reader.until(ends + "(", ValueRole.ITEM);
            }
            reader.space();
        }
    }
}
