package byteglass.http;

import byteglass.http.FieldName.StructuredType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Structured fields (RFC 9651): a strict form that machines share.
///
///     item         1  -2.5  "text"  word  :Base64=:  ?1  @1659578233  %"caf%c3%a9"      each may have ;key=item
///     list         item, (item item), item
///     dictionary   key=item, key, key=(item item)
final class StructuredGrammar {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789_-.*";
    private static final String WORD =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~:/";
    private static final String ENDS = ",;) \t\r\n";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}|-?[0-9]{1,12}\\.[0-9]{1,3}");
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*=*");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-f]{2}");

    private final ValueReader reader;

    private StructuredGrammar(ValueReader reader) {
        this.reader = reader;
    }

    static void read(ValueReader reader, StructuredType type) {
        StructuredGrammar grammar = new StructuredGrammar(reader);
        reader.space();
        if (type == StructuredType.ITEM) {
            grammar.item();
            reader.space();
        } else {
            grammar.members(type == StructuredType.DICTIONARY);
        }
    }

    private void members(boolean keyed) {
        while (reader.more()) {
            if (!keyed) {
                member();
            } else {
                key();
                if (reader.skip('=', ValueRole.EQUALS)) {
                    member();
                } else {
                    parameters();
                }
            }
            reader.space();
            reader.stray(",");
            if (reader.skip(',', ValueRole.COMMA)) {
                reader.space();
                if (!reader.more()) {
                    reader.spoil();
                }
            }
        }
    }

    private void member() {
        if (!reader.skip('(', ValueRole.MARK)) {
            item();
            return;
        }
        reader.space();
        while (reader.more() && !reader.isNext("),")) {
            item();
            if (!reader.isNext(")" + ValueReader.WHITE)) {
                reader.spoil();
            }
            reader.space();
        }
        reader.expect(')', ValueRole.MARK);
        parameters();
    }

    private void item() {
        bare();
        parameters();
    }

    private void parameters() {
        while (reader.skip(';', ValueRole.SEMICOLON)) {
            reader.space();
            key();
            if (reader.skip('=', ValueRole.EQUALS)) {
                bare();
            }
        }
    }

    private void key() {
        boolean begins = reader.isNext("abcdefghijklmnopqrstuvwxyz*");
        if (reader.all(KEY, ValueRole.KEY).isEmpty() || !begins) {
            reader.spoil();
        }
    }

    private void bare() {
        int start = reader.at();
        switch (reader.peek()) {
            case '"' -> string();
            case '%' -> {
                reader.take(1, ValueRole.MARK);
                display(start);
            }
            case ':' -> {
                reader.take(1, ValueRole.MARK);
                check(reader.until(":", ValueRole.BINARY), BASE64);
                reader.expect(':', ValueRole.MARK);
            }
            case '?' -> truth();
            case '@' -> {
                reader.take(1, ValueRole.MARK);
                time(start);
            }
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                check(reader.all("-.0123456789", ValueRole.NUMBER), NUMBER);
            default -> word();
        }
    }

    private void check(String text, Pattern form) {
        if (!form.matcher(text).matches()) {
            reader.spoil();
        }
    }

    /// A backslash stands before a quotation mark or another backslash alone (RFC 9651 section 3.3.3).
    private void string() {
        int start = reader.at();
        check(reader.quoted(ValueRole.STRING), PRINTABLE);
        String written = reader.since(start);
        for (int i = written.indexOf('\\'); i >= 0; i = written.indexOf('\\', i + 2)) {
            if (!written.startsWith("\"", i + 1) && !written.startsWith("\\", i + 1)) {
                reader.spoil();
            }
        }
    }

    private void display(int start) {
        if (!reader.skip('"', ValueRole.QUOTE)) {
            reader.spoil();
            return;
        }
        String text = reader.until("\"", ValueRole.STRING);
        reader.expect('"', ValueRole.QUOTE);
        check(text, PRINTABLE);
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            check(text.substring(i, Math.min(i + 3, text.length())), ESCAPE);
        }
        byte[] octets = ExtendedText.percentDecoded(text);
        String shown = new String(octets, StandardCharsets.UTF_8);
        if (!Arrays.equals(shown.getBytes(StandardCharsets.UTF_8), octets)) {
            reader.spoil();
        }
        reader.decode("text", start, shown);
    }

    private void truth() {
        reader.take(1, ValueRole.BOOLEAN);
        if (reader.isNext("01")) {
            reader.take(1, ValueRole.BOOLEAN);
        } else {
            reader.spoil();
        }
    }

    /// Seconds since 1970, up to fifteen digits (RFC 9651 section 3.3.7), which [Instant] can hold.
    private void time(int start) {
        String seconds = reader.all("-0123456789", ValueRole.NUMBER);
        if (SECONDS.matcher(seconds).matches()) {
            reader.decode(
                    "time",
                    start,
                    Instant.ofEpochSecond(Long.parseLong(seconds)).toString());
        } else {
            reader.spoil();
        }
    }

    private void word() {
        boolean begins = reader.isNext("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ*");
        if (begins) {
            reader.all(WORD, ValueRole.ITEM);
        } else {
            reader.stray(ENDS);
            reader.spoil();
        }
    }
}
