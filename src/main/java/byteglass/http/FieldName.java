package byteglass.http;

import byteglass.dissect.SpecRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A field name that IANA registers (RFC 9110 section 16.3.1), or one in common use that it does not.
///
/// @param type for a structured field (RFC 9651), what it holds, where the registry says so
public record FieldName(String name, Status status, Optional<StructuredType> type, Optional<SpecRef> spec) {

    /// How the registry regards a name.
    public enum Status {
        PERMANENT,
        PROVISIONAL,
        DEPRECATED,
        OBSOLETED,
        /// The registry does not hold it.
        UNREGISTERED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a structured field holds.
    public enum StructuredType {
        ITEM,
        LIST,
        DICTIONARY
    }

    /// Read once, when first asked for.
    private static final class Registered {
        static final Registry<FieldName> ALL = Registry.of(
                Tsv.rows("field_names.tsv", 5).stream()
                        .map(cells -> new FieldName(
                                cells.get(0),
                                Status.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
                                typeOf(cells.get(2)),
                                Optional.of(new SpecRef(cells.get(3), cells.get(4)))))
                        .toList(),
                FieldName::name,
                true);
    }

    /// Read once, when first asked for.
    private static final class Customary {
        static final Registry<FieldName> ALL = Registry.of(
                Tsv.rows("customary_fields.tsv", 2).stream()
                        .map(FieldName::customary)
                        .toList(),
                FieldName::name,
                true);
    }

    private static Optional<StructuredType> typeOf(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(StructuredType.valueOf(cell.toUpperCase(Locale.ROOT)));
    }

    private static FieldName customary(List<String> cells) {
        Optional<SpecRef> spec = cells.get(1).isEmpty() ? Optional.empty() : Optional.of(new SpecRef(cells.get(1), ""));
        return new FieldName(cells.get(0), Status.UNREGISTERED, Optional.empty(), spec);
    }

    /// All that IANA registers. Look-ups ignore case.
    public static Registry<FieldName> registry() {
        return Registered.ALL;
    }

    /// Those in common use that IANA does not register: fetch metadata, client hints, `X-Forwarded-*` and others.
    public static Registry<FieldName> customary() {
        return Customary.ALL;
    }

    /// A registered name.
    public static Optional<FieldName> of(String name) {
        return Registered.ALL.find(name);
    }

    /// A name that is registered or in common use.
    public static Optional<FieldName> known(String name) {
        return Registered.ALL.find(name).or(() -> Customary.ALL.find(name));
    }

    public boolean registered() {
        return status != Status.UNREGISTERED;
    }

    /// The key of a sentence that says what the field is for; [FieldMeaning] knows better ones for some values.
    public String meaningKey() {
        return "field." + name.toLowerCase(Locale.ROOT) + ".meaning";
    }
}
