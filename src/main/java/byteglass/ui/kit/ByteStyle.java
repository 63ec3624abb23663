package byteglass.ui.kit;

/// How a run of characters in a [ByteView] looks.
///
/// @param css its style class
/// @param flagged whether it breaks a rule
/// @param turn differs between neighbours that must not be joined: each mark is one character of its own
record ByteStyle(Kind kind, String css, boolean flagged, boolean turn) {

    /// What stands for a character.
    enum Kind {
        /// Itself.
        TEXT,
        /// A box with the name of the line end.
        BOX,
        /// Nothing: a line end that is not shown.
        HIDDEN
    }

    static ByteStyle text(String css, boolean flagged) {
        return new ByteStyle(Kind.TEXT, css, flagged, false);
    }
}
