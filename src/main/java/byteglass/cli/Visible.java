package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.dissect.Spans;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Shows octets as text that cannot drive a terminal: a control character has a picture, and what is neither ASCII
/// nor UTF-8 of letters, marks, numbers, punctuation and symbols is written `\xNN`. A line feed also ends the line.
///
///     GET / HTTP/1.1␍␊         in UTF-8
///     GET / HTTP/1.1\r\n       elsewhere
final class Visible {

    private static final int PICTURES = 0x2400;

    private final boolean unicode;

    /// @param charset what the reader reads
    Visible(Charset charset) {
        this.unicode = charset.equals(StandardCharsets.UTF_8);
    }

    /// Appends octets from one offset to another. A sequence of UTF-8 that is cut at the end is written as octets.
    void append(StringBuilder out, Bytes bytes, int start, int end) {
        for (int at = start; at < end; ) {
            int octet = bytes.at(at);
            if (octet < 0x80) {
                ascii(out, octet);
                at++;
            } else {
                at += other(out, bytes, at, end);
            }
        }
    }

    /// Appends octets up to an offset, each coloured by its role.
    ///
    /// @param base where the first span stands
    void append(StringBuilder out, Bytes bytes, int base, int end, Spans<?> spans) {
        for (int i = 0; i < spans.size() && base + spans.start(i) < end; i++) {
            String ink = Ink.of(spans.role(i));
            out.append(ink);
            append(out, bytes, base + spans.start(i), Math.min(base + spans.end(i), end));
            out.append(ink.isEmpty() ? "" : Ink.NONE);
        }
    }

    /// Ends the line that octets left open.
    void endLine(StringBuilder out, Bytes bytes) {
        boolean open = !bytes.isEmpty() && bytes.at(bytes.length() - 1) != '\n';
        if (open && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void ascii(StringBuilder out, int octet) {
        if (octet >= ' ' && octet < 0x7f) {
            out.append((char) octet);
        } else if (unicode) {
            out.append((char) (octet == 0x7f ? PICTURES + 0x21 : PICTURES + octet));
        } else {
            switch (octet) {
                case '\r' -> out.append("\\r");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> escaped(out, octet);
            }
        }
        if (octet == '\n') {
            out.append('\n');
        }
    }

    /// One character of UTF-8, or one octet; returns how many octets it took.
    private int other(StringBuilder out, Bytes bytes, int at, int end) {
        int count = length(bytes.at(at));
        if (unicode && count > 1 && at + count <= end) {
            String text = bytes.slice(at, at + count).utf8();
            int character = text.codePointAt(0);
            if (character != 0xfffd && text.length() == Character.charCount(character) && isShown(character)) {
                out.append(text);
                return count;
            }
        }
        escaped(out, bytes.at(at));
        return 1;
    }

    /// How long a sequence is by its first octet; 1 for an octet that begins none.
    static int length(int octet) {
        if (octet >= 0xc2 && octet <= 0xdf) {
            return 2;
        }
        if (octet >= 0xe0 && octet <= 0xef) {
            return 3;
        }
        return octet >= 0xf0 && octet <= 0xf4 ? 4 : 1;
    }

    /// Whether a character takes part in the text only: no control, no format (they turn the direction of writing),
    /// no private use, nothing that Unicode does not know.
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void escaped(StringBuilder out, int octet) {
        out.append("\\x").append(Character.forDigit(octet >> 4, 16)).append(Character.forDigit(octet & 15, 16));
    }
}
