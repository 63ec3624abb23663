package byteglass.dissect;

import java.util.Locale;

/// What an octet is for. Implemented by one `enum` for each kind of dissection; at most 256 constants, since spans keep
/// them packed.
public interface Role {

    /// The name of the constant.
    String name();

    int ordinal();

    /// The role's one name in JSON, listings, CSS (`.role-KEY`) and message bundles (`role.KEY`): lower case, words
    /// joined by hyphens.
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
