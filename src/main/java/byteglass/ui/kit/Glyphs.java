package byteglass.ui.kit;

/// A text as it is shown: of equal length, each character that would not be seen by a picture.
///
/// Controls are their pictures, a space is `·`; a mark that turns the direction of the text, a separator of lines and
/// half a surrogate pair are `�`.
final class Glyphs {

    private Glyphs() {}

    static String of(String text, int start, int end) {
        char[] shown = new char[end - start];
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            shown[i - start] = isHalf(text, i, start, end) ? '\ufffd' : picture(c);
        }
        return new String(shown);
    }

    private static boolean isHalf(String text, int i, int start, int end) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= end || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == start || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static char picture(char c) {
        if (c < 0x100) {
            return c == ' ' ? '·' : c == '\n' ? '␊' : ByteText.picture(c);
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                '\ufffd';
            default -> c;
        };
    }
}
