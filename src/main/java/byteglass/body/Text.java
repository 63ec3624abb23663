package byteglass.body;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;

/// Octets read as text, and where each char stands among them.
///
/// Octets that are no character of the charset become U+FFFD each, and findings. A byte order mark is not part of the
/// text. Offsets are found again by decoding from the nearest of many marked places, so they cost no memory. Immutable,
/// hence safe on any thread.
public final class Text {

    /// Chars between two marked places.
    private static final int STRIDE = 4096;

    private final Bytes octets;
    private final CharsetChoice choice;
    private final String chars;
    /// Where, among the octets, each stride begins; one more for the end.
    private final int[] places;
    /// The char that each stride begins with: strides vary, since no surrogate pair is cut.
    private final int[] firsts;

    private final List<Finding> findings;

    private Text(Bytes octets, CharsetChoice choice, Reading reading, List<Finding> findings) {
        this.octets = octets;
        this.choice = choice;
        this.chars = reading.chars.toString();
        this.places = Arrays.copyOf(reading.places, reading.strides);
        this.firsts = Arrays.copyOf(reading.firsts, reading.strides);
        this.findings = findings;
    }

    /// Reads octets in a charset that is chosen by what is said of them, and by themselves.
    public static Text of(Bytes octets, MediaType type) {
        Findings found = new Findings(octets.length());
        return of(octets, Charsets.choose(octets, type, found), found);
    }

    /// Reads octets in a charset that somebody chose.
    public static Text of(Bytes octets, Charset charset) {
        return of(octets, CharsetChoice.byHand(charset), new Findings(octets.length()));
    }

    private static Text of(Bytes octets, CharsetChoice choice, Findings found) {
        int start = Charsets.mark(octets)
                .filter(mark ->
                        mark.charset().name().startsWith(choice.charset().name()))
                .map(Charsets.Mark::length)
                .orElse(0);
        Reading reading = new Reading(octets, choice.charset(), start);
        reading.read();
        if (reading.malformed > 0) {
            found.at(
                    BodyRules.CHARSET_MALFORMED,
                    reading.firstMalformed,
                    choice.charset().name(),
                    Integer.toString(reading.malformed));
        }
        return new Text(octets, choice, reading, found.list());
    }

    /// The text.
    public String chars() {
        return chars;
    }

    /// The octets that were read.
    public Bytes octets() {
        return octets;
    }

    public CharsetChoice charset() {
        return choice;
    }

    /// Ranges are of the octets.
    public List<Finding> findings() {
        return findings;
    }

    /// Where a char begins among the octets; their end for any offset beyond the text.
    public int octetAt(int offset) {
        int wanted = Math.clamp(offset, 0, chars.length());
        int found = Arrays.binarySearch(firsts, wanted);
        int stride = found >= 0 ? found : -found - 2;
        if (isPlain()) {
            return places[0] + wanted;
        }
        Reading reading = new Reading(octets, choice.charset(), places[stride]);
        reading.skip(wanted - firsts[stride]);
        return wanted == chars.length() ? octets.length() : reading.from.position();
    }

    /// Which char an octet belongs to.
    public int charAt(int octet) {
        int wanted = Math.clamp(octet, 0, octets.length());
        if (isPlain()) {
            return Math.clamp((long) wanted - places[0], 0, chars.length());
        }
        int found = Arrays.binarySearch(places, wanted);
        int stride = found >= 0 ? found : Math.max(0, -found - 2);
        int low = firsts[stride];
        int high = stride + 1 < firsts.length ? firsts[stride + 1] : chars.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (octetAt(middle) <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean within =
                low > 0 && low < chars.length() && Character.isSurrogatePair(chars.charAt(low - 1), chars.charAt(low));
        return within ? low - 1 : low;
    }

    /// Whether every octet is one char.
    private boolean isPlain() {
        return chars.length() == octets.length() - places[0];
    }

    /// Reads on, char by char or as a whole.
    private static final class Reading {
        private final ByteBuffer from;
        private final CharsetDecoder decoder;
        private final CharBuffer into = CharBuffer.allocate(STRIDE);
        private final StringBuilder chars = new StringBuilder();
        private int[] places = new int[4];
        private int[] firsts = new int[4];
        private int strides;
        private int malformed;
        private int firstMalformed;

        Reading(Bytes octets, Charset charset, int start) {
            from = octets.buffer();
            from.position(start);
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void read() {
            boolean more = true;
            while (more) {
                mark();
                more = decode(STRIDE);
                chars.append(into.flip());
            }
        }

        /// Decodes up to so many chars into the buffer, or tells that the octets end.
        private boolean decode(int most) {
            into.clear().limit(most);
            while (true) {
                CoderResult result = decoder.decode(from, into, true);
                if (result.isUnderflow()) {
                    return false;
                }
                if (result.isOverflow()) {
                    return true;
                }
                if (!into.hasRemaining()) {
                    return true;
                }
                into.put('\ufffd');
                firstMalformed = malformed++ == 0 ? from.position() : firstMalformed;
                from.position(from.position() + result.length());
            }
        }

        void skip(int count) {
            if (count > 0) {
                decode(count);
            }
        }

        private void mark() {
            if (strides == places.length) {
                places = Arrays.copyOf(places, strides * 2);
                firsts = Arrays.copyOf(firsts, strides * 2);
            }
            places[strides] = from.position();
            firsts[strides++] = chars.length();
        }
    }
}
