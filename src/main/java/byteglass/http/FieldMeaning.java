package byteglass.http;

import byteglass.dissect.SpecRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses the sentence that explains a field line best: by its name, its value and its message.
///
/// Total: every name and value has a meaning; of a value that is very long, only its name counts.
public final class FieldMeaning {

    /// Longer values are not looked at: many servers take no more for a whole head.
    private static final int LOOK = 16_384;

    /// How much of a value is quoted.
    private static final int QUOTE = 40;

    private static final String OWN = "field.unregistered";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HMAC_SHA256 = Pattern.compile("sha256=[0-9a-f]{64}");
    private static final Pattern HMAC_SHA1 = Pattern.compile("sha1=[0-9a-f]{40}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{1,8}(-[a-z0-9]{1,8})*");
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[, ])max-age=([0-9]{1,18})(?:[, ]|$)");

    /// A row of the table of values that have a sentence of their own.
    ///
    /// @param value in lower case
    /// @param open whether anything may follow the value
    private record Row(String value, boolean open, String word) {

        static Row of(String pattern, String word) {
            boolean open = pattern.endsWith("*") && !pattern.endsWith("\\*");
            String value = open ? pattern.substring(0, pattern.length() - 1) : pattern;
            return new Row(value.replace("\\*", "*"), open, word);
        }

        boolean matches(String other) {
            return open ? other.startsWith(value) : other.equals(value);
        }
    }

    /// Read once, when first asked for.
    private static final class Values {
        static final Map<String, List<Row>> BY_FIELD = read();

        private static Map<String, List<Row>> read() {
            Map<String, List<Row>> rows = new HashMap<>();
            for (List<String> cells : Tsv.rows("field_values.tsv", 3)) {
                rows.computeIfAbsent(cells.get(0), name -> new ArrayList<>()).add(Row.of(cells.get(1), cells.get(2)));
            }
            return rows;
        }
    }

    private FieldMeaning() {}

    /// What a field line of a message says.
    public static Meaning of(Message message, Field field) {
        String name = message.fields().name(field);
        String value = field.value().length() > LOOK ? "" : message.fields().value(field);
        return name.equalsIgnoreCase("content-length") ? length(value, message) : of(name, value);
    }

    /// What a name and a value say, whatever their message.
    public static Meaning of(String name, String value) {
        String text = value.length() > LOOK ? "" : value.strip();
        Optional<FieldName> known = FieldName.known(name);
        if (known.isEmpty()) {
            return new Meaning(own(name, text.toLowerCase(Locale.ROOT)), List.of(), Optional.empty());
        }
        String field = name.toLowerCase(Locale.ROOT);
        Optional<SpecRef> spec = known.get().spec();
        String lower = text.toLowerCase(Locale.ROOT);
        for (Row row : Values.BY_FIELD.getOrDefault(field, List.of())) {
            if (row.matches(lower) && !text.isEmpty()) {
                return new Meaning("field." + field + "." + row.word(), List.of(quoted(text)), spec);
            }
        }
        return computed(field, text, lower, spec)
                .orElseGet(() -> new Meaning(known.get().meaningKey(), List.of(), spec));
    }

    /// Sentences that name a part of the value.
    private static Optional<Meaning> computed(String field, String text, String lower, Optional<SpecRef> spec) {
        return switch (field) {
            case "accept-language" -> {
                String first = text.split("[,;]", 2)[0].strip();
                yield LANGUAGE.matcher(first.toLowerCase(Locale.ROOT)).matches()
                        ? meaning("field.accept-language.first", first, spec)
                        : Optional.empty();
            }
            case "cache-control" -> {
                Matcher found = MAX_AGE.matcher(lower);
                yield found.find()
                        ? meaning("field.cache-control.max-age", grouped(found.group(1)), spec)
                        : Optional.empty();
            }
            case "cookie" -> {
                long count = text.chars().filter(octet -> octet == ';').count() + 1;
                if (text.isEmpty()) {
                    yield Optional.empty();
                }
                yield count == 1
                        ? Optional.of(new Meaning("field.cookie.one", List.of(), spec))
                        : meaning("field.cookie.many", grouped(Long.toString(count)), spec);
            }
            case "set-cookie" -> {
                int end = text.indexOf('=');
                yield end > 0
                        ? meaning("field.set-cookie.named", quoted(text.substring(0, end)), spec)
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Meaning> meaning(String key, String arg, Optional<SpecRef> spec) {
        return Optional.of(new Meaning(key, List.of(arg), spec));
    }

    /// What a length says, against what arrived.
    private static Meaning length(String value, Message message) {
        Content content = message.content();
        Optional<SpecRef> spec = Optional.of(SpecRef.rfc(9110, "8.6"));
        String text = value.strip();
        String arrived = grouped(Long.toString(content.length()));
        if (!DIGITS.matcher(text).matches()) {
            return content.framing() instanceof Framing.Length
                    ? new Meaning("field.content-length.meaning", List.of(), spec)
                    : new Meaning("field.content-length.malformed", List.of(quoted(text)), spec);
        }
        long bytes = Long.parseLong(text);
        String said = grouped(text);
        // a request arrives here, a response may have been sent from here
        String moved = message instanceof Response ? ".sent" : "";
        return switch (content.framing()) {
            case Framing.Length length
            when length.bytes() == bytes && message.state() == State.COMPLETE ->
                bytes == 0
                        ? new Meaning("field.content-length.zero", List.of(), spec)
                        : bytes == 1
                                ? new Meaning("field.content-length.one" + moved, List.of(), spec)
                                : new Meaning("field.content-length.exact" + moved, List.of(said), spec);
            case Framing.Length length
            when length.bytes() == bytes ->
                new Meaning("field.content-length.short" + moved, List.of(said, arrived), spec);
            case Framing.None none when bytes == 0 -> new Meaning("field.content-length.zero", List.of(), spec);
            case Framing.None none -> new Meaning("field.content-length.bodiless", List.of(said), spec);
            default -> new Meaning("field.content-length.other", List.of(said, arrived), spec);
        };
    }

    /// What can be seen in a field that is nobody's but the sender's.
    private static String own(String name, String lower) {
        if (UUID.matcher(lower).matches()) {
            return OWN + ".uuid";
        }
        if (name.toLowerCase(Locale.ROOT).contains("signature")) {
            if (HMAC_SHA256.matcher(lower).matches()) {
                return OWN + ".hmac-sha256";
            }
            if (HMAC_SHA1.matcher(lower).matches()) {
                return OWN + ".hmac-sha1";
            }
        }
        return DIGITS.matcher(lower).matches() ? OWN + ".number" : OWN;
    }

    private static String quoted(String text) {
        return text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…";
    }

    /// `1,019`, in every language.
    private static String grouped(String digits) {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(digits));
    }
}
