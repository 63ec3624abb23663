package byteglass.ui.compare;

/// A row of two columns of bytes.
sealed interface OctetLine {

    /// So many places for octets, side by side.
    ///
    /// @param first the first of them
    /// @param count how many
    record Octets(long first, int count) implements OctetLine {}

    /// Rows that are not listed until they are asked for.
    ///
    /// @param first the first of their places
    /// @param count how many places
    /// @param same whether what stands there is the same in both
    record Fold(long first, long count, boolean same) implements OctetLine {}
}
