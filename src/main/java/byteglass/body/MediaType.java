package byteglass.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a Content-Type says (RFC 9110 section 8.3.1), read as widely as it can be.
///
/// @param name `type/subtype` in lower case, or what stands in its place; empty where there is none
/// @param parameters by their names in lower case, quotes taken off; the first of a name counts
public record MediaType(String name, Map<String, String> parameters) {

    /// No media type.
    public static final MediaType NONE = new MediaType("", Map.of());

    /// Longer values are cut: no media type is that long.
    private static final int MOST = 4096;

    public MediaType {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// Reads any value.
    public static MediaType of(String value) {
        String text = value.length() > MOST ? value.substring(0, MOST) : value;
        int end = text.indexOf(';');
        String name = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int at = end; at >= 0 && at < text.length(); ) {
            at = parameter(text, at + 1, parameters);
        }
        return new MediaType(name, parameters);
    }

    /// Reads a parameter, and returns where the next semicolon stands.
    private static int parameter(String text, int start, Map<String, String> into) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != ';') {
            at++;
        }
        String name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
        if (at == text.length() || text.charAt(at) == ';') {
            return at;
        }
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (at++; at < text.length() && (quoted || text.charAt(at) != ';'); at++) {
            char each = text.charAt(at);
            if (each == '"') {
                quoted = !quoted;
            } else if (quoted && each == '\\' && at + 1 < text.length()) {
                value.append(text.charAt(++at));
            } else {
                value.append(each);
            }
        }
        into.putIfAbsent(name, value.toString().strip());
        return at;
    }

    /// `json` of `application/problem+json`; empty where there is no such suffix (RFC 6839).
    public String suffix() {
        return name.substring(name.lastIndexOf('+') + 1).equals(name) ? "" : name.substring(name.lastIndexOf('+') + 1);
    }

    /// What stands before the slash.
    public String group() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    public Optional<String> parameter(String wanted) {
        return Optional.ofNullable(parameters.get(wanted));
    }

    /// Whether it is one of some names, or has one of some suffixes, which begin with `+`.
    boolean is(String... names) {
        for (String each : names) {
            if (each.equals(name) || (each.startsWith("+") && suffix().equals(each.substring(1)))) {
                return true;
            }
        }
        return false;
    }
}
