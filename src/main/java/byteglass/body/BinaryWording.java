package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.HexFormat;

/// Says what nodes of a binary format are called: text in UTF-8, octets in hexadecimal; numbers are the format's own.
abstract class BinaryWording implements Wording {

    /// Octets that are shown of a value.
    private static final int SHOWN = 256;

    private final Bytes octets;

    BinaryWording(Bytes octets) {
        this.octets = octets;
    }

    Bytes octets() {
        return octets;
    }

    @Override
    public String name(Kind kind, int start, int end) {
        return value(kind, start, end);
    }

    @Override
    public Range octets(int start, int end) {
        return new Range(start, Math.max(start, end));
    }

    String text(int start, int end) {
        return Wording.cut(octets.slice(start, Math.min(end, start + MOST + 1)).utf8());
    }

    String hex(int start, int end) {
        String shown = HexFormat.of()
                .withDelimiter(" ")
                .formatHex(octets.slice(start, Math.min(end, start + SHOWN)).toArray());
        return end - start > SHOWN ? shown + " …" : shown;
    }

    /// A big-endian number of 0 to 8 octets, its sign bit read as such.
    static long number(Bytes octets, int start, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | octets.at(start + i);
        }
        return number;
    }

    static String real(Bytes octets, int start, int count) {
        long bits = number(octets, start, count);
        return switch (count) {
            case 2 -> Float.toString(Float.float16ToFloat((short) bits));
            case 4 -> Float.toString(Float.intBitsToFloat((int) bits));
            default -> Double.toString(Double.longBitsToDouble(bits));
        };
    }
}
