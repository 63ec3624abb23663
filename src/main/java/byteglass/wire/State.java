package byteglass.wire;

/// How far a layer could be read.
public enum State {
    WHOLE,
    /// The bytes end before what they began: more would be read.
    CUT,
    /// A length or a text does not fit.
    MALFORMED
}
