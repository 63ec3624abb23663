package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;

/// MessagePack (its specification on msgpack.org), as a tree: the first octet of an item says what it is, and in part
/// how long.
final class MessagePackForm implements Form {

    @Override
    public String key() {
        return "message-pack";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        return type.is("application/msgpack", "application/x-msgpack", "application/vnd.msgpack", "+msgpack")
                ? Fit.NAMED
                : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        return new Reading(body.octets(), body.limits()).read(body, watch, new PackedWording(body.octets()));
    }

    /// How many octets behind the first say how long an item is, or are its number.
    private static int width(int first) {
        return switch (first) {
            case 0xc4, 0xc7, 0xcc, 0xd0, 0xd9 -> 1;
            case 0xc5, 0xc8, 0xcd, 0xd1, 0xda, 0xdc, 0xde -> 2;
            case 0xc6, 0xc9, 0xca, 0xce, 0xd2, 0xdb, 0xdd, 0xdf -> 4;
            case 0xcb, 0xcf, 0xd3 -> 8;
            default -> 0;
        };
    }

    private static final class Reading extends BinaryReading {

        Reading(Bytes octets, Limits limits) {
            super(octets, limits);
        }

        @Override
        boolean item() {
            int start = at();
            int first = next();
            if (first < 0x80 || first >= 0xe0) {
                return scalar(Kind.NUMBER, start, 0);
            }
            if (first < 0x90) {
                return open(Kind.OBJECT, start, 2L * (first & 15));
            }
            if (first < 0xa0) {
                return open(Kind.ARRAY, start, first & 15);
            }
            if (first < 0xc0) {
                return scalar(Kind.STRING, start, first & 31);
            }
            int width = width(first);
            return switch (first) {
                case 0xc0, 0xc2, 0xc3 -> scalar(Kind.LITERAL, start, 0);
                case 0xc4, 0xc5, 0xc6 -> scalar(Kind.BYTES, start, number(width));
                case 0xd9, 0xda, 0xdb -> scalar(Kind.STRING, start, number(width));
                // an extension has a type besides
                case 0xc7, 0xc8, 0xc9 -> {
                    long length = number(width);
                    yield scalar(Kind.BYTES, start, length < 0 ? length : length + 1);
                }
                case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> scalar(Kind.BYTES, start, 1 + (1L << (first - 0xd4)));
                case 0xdc, 0xdd -> open(Kind.ARRAY, start, number(width));
                case 0xde, 0xdf -> {
                    long pairs = number(width);
                    yield open(Kind.OBJECT, start, pairs < 0 ? pairs : pairs * 2);
                }
                case 0xc1 -> false;
                default -> scalar(Kind.NUMBER, start, width);
            };
        }
    }

    private static final class PackedWording extends BinaryWording {

        PackedWording(Bytes octets) {
            super(octets);
        }

        @Override
        public String value(Kind kind, int start, int end) {
            if (kind == Kind.BROKEN) {
                return hex(start, end);
            }
            Bytes octets = octets();
            int first = octets.at(start);
            if (first < 0x80) {
                return Integer.toString(first);
            }
            if (first >= 0xe0) {
                return Integer.toString(first - 256);
            }
            if (first < 0xa0) {
                return "";
            }
            if (first < 0xc0) {
                return text(start + 1, end);
            }
            int content = Math.min(start + 1 + width(first), end);
            return switch (first) {
                case 0xc0 -> "null";
                case 0xc2 -> "false";
                case 0xc3 -> "true";
                case 0xca, 0xcb -> real(octets, start + 1, content - start - 1);
                case 0xcf -> Long.toUnsignedString(number(octets, start + 1, 8));
                case 0xcc, 0xcd, 0xce -> Long.toString(number(octets, start + 1, content - start - 1));
                case 0xd0 -> Byte.toString((byte) octets.at(start + 1));
                case 0xd1 -> Short.toString((short) number(octets, start + 1, 2));
                case 0xd2 -> Integer.toString((int) number(octets, start + 1, 4));
                case 0xd3 -> Long.toString(number(octets, start + 1, 8));
                case 0xd9, 0xda, 0xdb -> text(content, end);
                case 0xc4, 0xc5, 0xc6 -> hex(content, end);
                case 0xc7, 0xc8, 0xc9, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 ->
                    "ext(" + (byte) octets.at(content) + ") " + hex(content + 1, end);
                default -> "";
            };
        }
    }
}
