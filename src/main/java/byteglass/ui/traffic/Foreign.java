package byteglass.ui.traffic;

/// What a row says of bytes that hold no request line: of another protocol, of none that is known, or cut off too soon.
///
/// @param version of the protocol, as it is called; empty where none was said
/// @param kind the bytes in a word: `handshake`
record Foreign(Title title, Host host, String version, String kind) {

    /// What stands in place of the target.
    ///
    /// @param text what the bytes are, or how they begin, one character an octet
    /// @param quoted whether it is how they begin
    /// @param says what that means, in a few words
    record Title(String text, boolean quoted, String says) {}

    /// The site that is wanted; empty where none is.
    ///
    /// @param said where it was said: `SNI`
    record Host(String name, String said) {

        static final Host NONE = new Host("", "");
    }
}
