package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;
import java.math.BigInteger;

/// CBOR (RFC 8949), and sequences of it (RFC 8742), as a tree.
///
///     item = major type (3 bits), argument (5 bits, or 1, 2, 4, 8 octets behind it), content
///
/// Read here, since parsers for programs drop what an inspector has to show: tags, names that are no text, items of
/// indefinite length, and where each stands.
final class CborForm implements Form {

    private static final int INDEFINITE = 31;

    @Override
    public String key() {
        return "cbor";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        if (type.is("application/cbor", "application/cbor-seq", "+cbor", "+cbor-seq", "application/cose")) {
            return Fit.NAMED;
        }
        // tag 55799 says "this is CBOR"
        return head.length() > 3 && head.at(0) == 0xd9 && head.at(1) == 0xd9 && head.at(2) == 0xf7
                ? Fit.SNIFFED
                : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        return new Reading(body.octets(), body.limits()).read(body, watch, new CborWording(body.octets()));
    }

    private static final class Reading extends BinaryReading {

        Reading(Bytes octets, Limits limits) {
            super(octets, limits);
        }

        @Override
        boolean item() {
            int start = at();
            int first = next();
            int major = first >> 5;
            int low = first & 0x1f;
            if (low >= 28 && low < INDEFINITE) {
                return false;
            }
            if (major == 7) {
                return low == INDEFINITE
                        ? breakOff()
                        : scalar(low >= 25 ? Kind.NUMBER : Kind.LITERAL, start, low < 24 ? 0 : 1 << (low - 24));
            }
            if (low == INDEFINITE) {
                return switch (major) {
                    // text and octets in pieces are shown as their pieces
                    case 2, 3, 4 -> open(Kind.ARRAY, start, Nest.UNTIL_BREAK);
                    case 5 -> open(Kind.OBJECT, start, Nest.UNTIL_BREAK);
                    default -> false;
                };
            }
            int size = low < 24 ? 0 : 1 << (low - 24);
            if (major <= 1) {
                return scalar(Kind.NUMBER, start, size);
            }
            long argument = size == 0 ? low : number(size);
            return switch (major) {
                case 2 -> scalar(Kind.BYTES, start, argument);
                case 3 -> scalar(Kind.STRING, start, argument);
                case 4 -> open(Kind.ARRAY, start, argument);
                case 5 -> open(Kind.OBJECT, start, argument > Long.MAX_VALUE / 4 ? -1 : argument * 2);
                default -> argument >= 0 && tag(start);
            };
        }
    }

    private static final class CborWording extends BinaryWording {

        CborWording(Bytes octets) {
            super(octets);
        }

        @Override
        public String value(Kind kind, int start, int end) {
            if (kind == Kind.BROKEN) {
                return hex(start, end);
            }
            int first = octets().at(start);
            int low = first & 0x1f;
            int size = low < 24 || low > 27 ? 0 : 1 << (low - 24);
            int content = Math.min(start + 1 + size, end);
            return switch (first >> 5) {
                case 0, 6 -> argument(start, low, size).toString();
                case 1 -> argument(start, low, size).not().toString();
                case 2 -> hex(content, end);
                case 3 -> text(content, end);
                case 7 -> special(start, low, size);
                default -> "";
            };
        }

        private BigInteger argument(int start, int low, int size) {
            return size == 0
                    ? BigInteger.valueOf(low)
                    : new BigInteger(
                            1, octets().slice(start + 1, start + 1 + size).toArray());
        }

        private String special(int start, int low, int size) {
            return switch (low) {
                case 20 -> "false";
                case 21 -> "true";
                case 22 -> "null";
                case 23 -> "undefined";
                case 25, 26, 27 -> real(octets(), start + 1, size);
                default -> "simple(" + argument(start, low, size) + ")";
            };
        }
    }
}
