package byteglass.body;

/// How much is made of a body at most. Whatever lies beyond is a finding, not an error.
///
/// @param decodedBytes what each coding may give
/// @param codings how many codings are undone
/// @param prettyChars how long a pretty text may be
/// @param nodes how many nodes a tree may have
public record Limits(int decodedBytes, int codings, int prettyChars, int nodes) {

    /// 64 MiB decoded, since browsers and servers stop bodies at that order; no sender is known to stack more than two
    /// codings; a million nodes take 30 MiB.
    public static final Limits DEFAULT = new Limits(64 << 20, 8, 16 << 20, 1_000_000);

    public Limits {
        if (decodedBytes < 0 || codings < 0 || prettyChars < 0 || nodes < 1) {
            throw new IllegalArgumentException("no limits: " + decodedBytes + ' ' + codings + ' ' + prettyChars);
        }
    }
}
