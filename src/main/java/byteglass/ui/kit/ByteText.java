package byteglass.ui.kit;

import byteglass.dissect.Bytes;

/// Bytes as a text of *equal length*, one character for each octet, so that a byte offset is a character offset.
///
///     00..1F  ␀ … ␟, but LF stays a line feed       7F  ␡
///     20..7E  as in ASCII                            A0  ␣
///     80..9F, AD  � (they have no picture)           A1..FF  as in Latin-1
///
/// No character is wider than one cell of a monospaced font, none is a line break but LF, and none belongs to a
/// surrogate pair. What is shown is a picture: exact bytes are copied from the [Bytes]. Immutable, hence safe on any
/// thread; the characters are made when they are asked for.
public final class ByteText implements CharSequence {

    private static final int DELETE = 0x7f;
    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int SOFT_HYPHEN = 0xad;

    private final Bytes bytes;

    public ByteText(Bytes bytes) {
        this.bytes = bytes;
    }

    /// The picture of an octet, 0 to 255.
    public static char picture(int octet) {
        if (octet == '\n') {
            return '\n';
        }
        if (octet < 0x20) {
            return (char) (0x2400 + octet);
        }
        if (octet == DELETE) {
            return '\u2421';
        }
        if (octet == NO_BREAK_SPACE) {
            return '\u2423';
        }
        boolean unpictured = (octet > DELETE && octet < NO_BREAK_SPACE) || octet == SOFT_HYPHEN;
        return unpictured ? '\ufffd' : (char) octet;
    }

    @Override
    public int length() {
        return bytes.length();
    }

    @Override
    public char charAt(int index) {
        return picture(bytes.at(index));
    }

    @Override
    public ByteText subSequence(int start, int end) {
        return new ByteText(bytes.slice(start, end));
    }

    @Override
    public String toString() {
        char[] shown = new char[length()];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = charAt(i);
        }
        return new String(shown);
    }
}
