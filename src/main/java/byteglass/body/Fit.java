package byteglass.body;

/// How surely a form fits content, from not at all to most.
public enum Fit {
    NO,
    /// Anything can be shown so.
    ALWAYS,
    /// The octets could be it.
    POSSIBLE,
    /// The octets begin as it does.
    SNIFFED,
    /// Content-Type names it.
    NAMED
}
