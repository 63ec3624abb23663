package byteglass.body;

import byteglass.dissect.Role;

/// What a piece of a text is for, as far as its colour goes.
public enum Syntax implements Role {
    /// Words, and the white space between all others.
    PLAIN,
    /// A name that something is found by: a key, an attribute, a property.
    KEY,
    /// An element or a type.
    NAME,
    STRING,
    NUMBER,
    KEYWORD,
    COMMENT,
    /// What stands between all others.
    PUNCTUATION,
    /// What cannot be read.
    BROKEN
}
