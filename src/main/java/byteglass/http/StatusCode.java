package byteglass.http;

import byteglass.dissect.SpecRef;
import java.util.Optional;

/// A registered status code (RFC 9110 section 16.2.1).
///
/// @param reason the reason phrase that the registry gives; `(Unused)` for those that are reserved
public record StatusCode(int code, String reason, SpecRef spec) {

    /// Read once, when first asked for.
    private static final class Registered {
        static final Registry<StatusCode> ALL = Registry.of(
                Tsv.rows("status_codes.tsv", 4).stream()
                        .map(cells -> new StatusCode(
                                Integer.parseInt(cells.get(0)), cells.get(1), new SpecRef(cells.get(2), cells.get(3))))
                        .toList(),
                status -> Integer.toString(status.code()),
                false);
    }

    /// All that IANA registers.
    public static Registry<StatusCode> registry() {
        return Registered.ALL;
    }

    public static Optional<StatusCode> of(int code) {
        return of(Integer.toString(code));
    }

    /// @param code as it stands in a status line
    public static Optional<StatusCode> of(String code) {
        return Registered.ALL.find(code);
    }

    /// The key of a sentence that says what it means.
    public String meaningKey() {
        return "status." + code + ".meaning";
    }
}
