package byteglass.http;

import byteglass.dissect.SpecRef;
import java.util.Optional;

/// A registered request method (RFC 9110 section 16.1.1). Method names respect case (section 9.1).
///
/// @param safe only reads (RFC 9110 section 9.2.1)
/// @param idempotent several times the same has the effect of once (section 9.2.2)
public record Method(String name, boolean safe, boolean idempotent, Caching caching, SpecRef spec) {

    /// Whether a response may be stored and used again (RFC 9110 section 9.2.3).
    public enum Caching {
        YES,
        /// Only a response that says for how long.
        EXPLICIT,
        NO
    }

    /// Read once, when first asked for.
    private static final class Registered {
        static final Registry<Method> ALL = Registry.of(
                Tsv.rows("methods.tsv", 6).stream()
                        .map(cells -> new Method(
                                cells.get(0),
                                cells.get(1).equals("yes"),
                                cells.get(2).equals("yes"),
                                Caching.valueOf(cells.get(3).toUpperCase(java.util.Locale.ROOT)),
                                new SpecRef(cells.get(4), cells.get(5))))
                        .toList(),
                Method::name,
                false);
    }

    /// All that IANA registers.
    public static Registry<Method> registry() {
        return Registered.ALL;
    }

    public static Optional<Method> of(String name) {
        return Registered.ALL.find(name);
    }

    /// The key of a sentence that says what it asks for.
    public String meaningKey() {
        return "method." + name + ".meaning";
    }
}
