package byteglass.ui.inspect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a Content-Type says of a body, as far as showing it as text needs.
///
/// @param name as sent, without parameters; empty where there is none
/// @param charset as sent; for JSON, which has no other, UTF-8 (RFC 8259 section 8.1)
record MediaType(String name, String charset) {

    private static final Pattern CHARSET =
            Pattern.compile(";[ \t]*charset[ \t]*=[ \t]*\"?([^\";, \t]{1,40})", Pattern.CASE_INSENSITIVE);

    /// Longer values are cut: a tag is no place for more.
    private static final int MOST = 80;

    static MediaType of(String contentType) {
        String text = contentType.substring(0, Math.min(contentType.length(), 1024));
        String name = text.split(";", 2)[0].strip();
        Matcher found = CHARSET.matcher(text);
        String lower = name.toLowerCase(Locale.ROOT);
        String charset = found.find()
                ? found.group(1)
                : lower.equals("application/json") || lower.endsWith("+json") ? "UTF-8" : "";
        return new MediaType(name.substring(0, Math.min(name.length(), MOST)), charset);
    }

    List<String> tags() {
        List<String> tags = new ArrayList<>(List.of(name, charset));
        tags.removeIf(String::isEmpty);
        return tags;
    }

    /// The charset, where it is one that can be read.
    Optional<Charset> known() {
        try {
            return charset.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(charset));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// The charset to try first.
    Charset assumed() {
        return known().orElse(StandardCharsets.UTF_8);
    }
}
