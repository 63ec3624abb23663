package byteglass.ui.urls;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How what is written in a URL is turned into text and back: percent-escapes of octets in a charset, and in a form
/// also `+` for a space (URL Standard section 5.1).
///
/// @param form whether `+` is a space
/// @param charset of the octets; without state, as all that pages are written in
public record Decoding(boolean form, Charset charset) {

    /// What a browser's form sends.
    public static final Decoding FORM = new Decoding(true, StandardCharsets.UTF_8);

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    /// What a character takes in any of the charsets, GB18030 among them.
    private static final int MOST_OCTETS = 4;

    private static final String FORM_MARKS = "*-._";
    private static final String URI_MARKS = "-._~!$'()*,;:@/?";

    /// A text, and where of the sent characters each of its own came from. Immutable.
    public static final class Decoded {

        private final String text;
        private final int[] starts;
        private final boolean malformed;

        private Decoded(String text, int[] starts, boolean malformed) {
            this.text = text;
            this.starts = starts;
            this.malformed = malformed;
        }

        public String text() {
            return text;
        }

        /// Where the character at a place came from; for the place behind all, the end of what was sent.
        public int start(int place) {
            return starts[place];
        }

        /// Whether some octets are none of the charset, and so are U+FFFD.
        public boolean malformed() {
            return malformed;
        }
    }

    /// Decodes what was sent. Never throws.
    public Decoded decode(String sent) {
        int[] places = new int[sent.length() * MOST_OCTETS + 1];
        byte[] octets = octets(sent, places);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(octets);
        CharBuffer out = CharBuffer.allocate(2);
        StringBuilder text = new StringBuilder();
        int[] starts = new int[octets.length * 2 + 1];
        while (in.hasRemaining()) {
            int start = places[in.position()];
            out.clear().limit(1);
            decoder.decode(in, out, true);
            if (out.position() == 0) {
                // a pair of surrogates
                out.limit(2);
                decoder.decode(in, out, true);
            }
            if (out.position() == 0) {
                break;
            }
            out.flip();
            for (int i = 0; i < out.limit(); i++) {
                starts[text.length() + i] = start;
            }
            text.append(out);
        }
        starts[text.length()] = sent.length();
        return new Decoded(text.toString(), Arrays.copyOf(starts, text.length() + 1), isMalformed(octets));
    }

    private boolean isMalformed(byte[] octets) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(octets));
            return false;
        } catch (CharacterCodingException malformed) {
            return true;
        }
    }

    /// Sent characters as octets.
    ///
    /// @param places filled with where each octet came from
    private byte[] octets(String sent, int[] places) {
        byte[] octets = new byte[places.length];
        int size = 0;
        for (int i = 0; i < sent.length(); ) {
            int next = i + Character.charCount(sent.codePointAt(i));
            byte[] some;
            if (isEscape(sent, i)) {
                some = new byte[] {(byte) Integer.parseInt(sent, i + 1, i + 3, 16)};
                next = i + 3;
            } else {
                String character = form && sent.charAt(i) == '+' ? " " : sent.substring(i, next);
                some = character.getBytes(charset);
            }
            for (byte octet : some) {
                places[size] = i;
                octets[size++] = octet;
            }
            i = next;
        }
        return Arrays.copyOf(octets, size);
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 0x80
                && text.charAt(at + 2) < 0x80;
    }

    /// What is to be sent once somebody has edited the decoded text: only what stands for changed characters is other
    /// than before. What the charset has no octets for changes nothing.
    public String edited(String sent, String text) {
        Decoded before = decode(sent);
        String old = before.text();
        int head = 0;
        while (head < Math.min(old.length(), text.length()) && old.charAt(head) == text.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < Math.min(old.length(), text.length()) - head
                && old.charAt(old.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(text.charAt(text.length() - tail))) {
            tail--;
        }
        String fresh = text.substring(head, text.length() - tail);
        if (!charset.newEncoder().canEncode(fresh)) {
            return sent;
        }
        int start = before.start(head);
        int end = before.start(old.length() - tail);
        return sent.substring(0, start) + encode(fresh) + sent.substring(Math.max(start, end));
    }

    /// A text as it is sent in a query.
    public String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(charset)) {
            if (form && octet == ' ') {
                out.append('+');
            } else if (isPlain(octet)) {
                out.append((char) octet);
            } else {
                out.append('%').append(HEX[(octet & 0xff) >> 4]).append(HEX[octet & 15]);
            }
        }
        return out.toString();
    }

    private boolean isPlain(int octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || (octet > 0 && (form ? FORM_MARKS : URI_MARKS).indexOf(octet) >= 0);
    }

    /// A text as it was typed into a part of a URL, so that it stays in it: the marks that would end the part are
    /// escaped, nothing else is.
    static String kept(String typed, String marks) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (marks.indexOf(c) >= 0) {
                out.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
