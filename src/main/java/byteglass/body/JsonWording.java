package byteglass.body;

import byteglass.body.Node.Kind;

/// Says what nodes of JSON are called: strings without their quotes and escapes, everything else as written.
final class JsonWording extends TextWording {

    JsonWording(Text text) {
        super(text);
    }

    @Override
    public String value(Kind kind, int start, int end) {
        String written = super.value(kind, start, end);
        return kind != Kind.BROKEN && written.startsWith("\"") ? unquoted(written) : written;
    }

    @Override
    public String name(Kind kind, int start, int end) {
        return value(Kind.STRING, start, end);
    }

    /// A string without quotes and escapes (RFC 8259 section 7); what is no escape stays.
    static String unquoted(String written) {
        boolean closed = written.length() > 1 && written.endsWith("\"");
        String inside = written.substring(1, written.length() - (closed ? 1 : 0));
        if (inside.indexOf('\\') < 0) {
            return inside;
        }
        StringBuilder text = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            char each = inside.charAt(i);
            if (each != '\\' || i + 1 == inside.length()) {
                text.append(each);
                continue;
            }
            char escaped = inside.charAt(++i);
            int plain = "\"\\/bfnrt".indexOf(escaped);
            if (plain >= 0) {
                text.append("\"\\/\b\f\n\r\t".charAt(plain));
            } else if (escaped == 'u' && isHex(inside, i + 1)) {
                text.append((char) Integer.parseInt(inside, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append('\\').append(escaped);
            }
        }
        return text.toString();
    }

    private static boolean isHex(String text, int start) {
        return start + 4 <= text.length()
                && text.substring(start, start + 4).chars().allMatch(each -> Character.digit(each, 16) >= 0);
    }
}
