package byteglass.ui.kit;

/// How a run of characters in a [ByteView] looks.
///
/// @param css its style class; of a mark, its severity
/// @param turn differs between neighbours that must not be joined: each box and mark is one character of its own
record ByteStyle(Kind kind, String css, Flag flag, boolean turn) {

    /// What stands for a character.
    enum Kind {
        /// Itself.
        TEXT,
        /// A box with the name of the control character.
        BOX,
        /// Nothing: a line end that is not shown.
        HIDDEN,
        /// A disc with a number.
        MARK
    }

    /// How remarkable it is.
    enum Flag {
        NONE,
        /// Something is said about it.
        COVERED,
        /// It breaks a rule.
        BROKEN
    }

    static ByteStyle text(String css, Flag flag) {
        return new ByteStyle(Kind.TEXT, css, flag, false);
    }

    static ByteStyle plain(String css) {
        return text(css, Flag.NONE);
    }
}
