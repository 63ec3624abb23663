package byteglass.ui.inspect;

import byteglass.body.Conversion;

/// A row of what selected octets are when they are read in some way: the way with its beginning, or a line of all of
/// it.
sealed interface ConversionRow {

    /// The way that it is about.
    Conversion conversion();

    /// What is to be seen of the value.
    String value();

    /// A way to read them.
    ///
    /// @param name what the way is called
    /// @param value in one line, cut where it is long
    /// @param open whether its lines follow
    record Way(Conversion conversion, String name, String value, boolean open) implements ConversionRow {}

    /// A line of the value, or a piece of a long one.
    record Line(Conversion conversion, String value) implements ConversionRow {}
}
