package byteglass.compare;

import java.util.Locale;

/// In what a field differs from its counterpart.
public enum Change {
    /// It has none in the first message.
    ADDED,
    /// It has none in the second message.
    REMOVED,
    /// It stands elsewhere among the fields that both have.
    MOVED,
    /// Its name is the same but for capitals (RFC 9110 section 5.1: names ignore case).
    NAME_CASE,
    VALUE,
    /// White space around the value or the line end, which are no part of what the field says.
    LINE;

    /// Its name in message bundles (`compare.change.KEY`).
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
