package byteglass.http;

/// How much a [Framer] takes in before it gives up.
///
/// @param headBytes the most octets of a head, with the empty lines before it, and likewise of a trailer section
public record Limits(int headBytes) {

    /// 1 MiB: the largest head that a known server takes is 256 kB (Node.js at its option), so nothing is cut that
    /// anyone else would read.
    public static final Limits DEFAULT = new Limits(1 << 20);

    public Limits {
        if (headBytes < 16) {
            throw new IllegalArgumentException("no request line fits in " + headBytes + " bytes");
        }
    }
}
