package byteglass.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The field names that are registered or in common use, by number: an [Outline] notes the number of each line's.
///
/// 0 is a name that is none of them; the numbers after it are the ordinals of [Known]. Read once, when first asked
/// for.
final class Names {

    /// What gateways that turn hyphens into underscores take for the fields that frame a message.
    private static final List<String> UNDERSCORES = List.of("content_length", "transfer_encoding");

    private static final List<String> LOWER = lower();
    private static final NameTable TABLE = NameTable.of(LOWER);
    private static final @Nullable Rules[] RULES =
            LOWER.stream().map(Names::ruleOf).toArray(Rules[]::new);

    private Names() {}

    private static List<String> lower() {
        List<String> names = new ArrayList<>();
        for (Known known : Known.values()) {
            names.add(known.lower());
        }
        Stream.of(FieldName.registry(), FieldName.customary())
                .flatMap(registry -> registry.all().stream())
                .map(entry -> entry.name().toLowerCase(Locale.ROOT))
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        names.addAll(UNDERSCORES);
        return names;
    }

    private static @Nullable Rules ruleOf(String name) {
        if (UNDERSCORES.contains(name)) {
            return Rules.NAME_UNDERSCORE;
        }
        FieldName entry = FieldName.known(name).orElse(null);
        if (entry == null) {
            return Rules.FIELD_UNREGISTERED;
        }
        return switch (entry.status()) {
            case DEPRECATED -> Rules.FIELD_DEPRECATED;
            case OBSOLETED -> Rules.FIELD_OBSOLETED;
            default -> null;
        };
    }

    /// The number of the name that octets spell, whatever their case.
    static int find(byte[] data, int start, int end) {
        return Math.max(0, TABLE.find(data, start, end));
    }

    /// What is to be said about a name only because it is used.
    static @Nullable Rules rule(int number) {
        return RULES[number];
    }
}
