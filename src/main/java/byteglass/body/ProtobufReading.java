package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;

/// Reads the fields of a protobuf message.
///
/// Messages in messages are tried on the octets before they are taken, to a depth at which protobuf's own readers stop,
/// so the cost is that of the octets times the depth.
final class ProtobufReading {

    /// protobuf's own readers go no deeper than this.
    private static final int DEEPEST = 100;

    private final Bytes octets;
    private final Tree.Builder tree;
    private final Pace pace;
    private int at;
    private int depth;

    ProtobufReading(Bytes octets, Tree.Builder tree, Watch watch) {
        this.octets = octets;
        this.tree = tree;
        this.pace = new Pace(watch, octets);
    }

    /// How far it came.
    int at() {
        return at;
    }

    boolean isStopped() {
        return pace.isStopped();
    }

    /// Takes the fields from a place to an end, or returns false where they cannot be read. No deeper than [#DEEPEST].
    boolean message(int start, int end) {
        at = start;
        while (at < end && pace.goesOn(at)) {
            int tag = at;
            int tagEnd = varintEnd(at, end);
            if (!isTag(tag, tagEnd)) {
                return false;
            }
            tree.name(tag, tagEnd);
            if (!value(octets.at(tag) & 7, tagEnd, end)) {
                return false;
            }
        }
        return !pace.isStopped();
    }

    private boolean value(int type, int start, int end) {
        int after = switch (type) {
            case 0 -> varintEnd(start, end);
            case 1 -> start + 8;
            case 5 -> start + 4;
            case 2 -> lengthEnd(start, end);
            default -> start;
        };
        if (after < 0 || after > end) {
            return false;
        }
        if (type == 2) {
            delimited(varintEnd(start, end), after);
        } else if (type == 3 || type == 4) {
            tree.leaf(Kind.TAG, start, start);
        } else {
            tree.leaf(type == 0 ? Kind.NUMBER : Kind.LITERAL, start, after);
        }
        at = after;
        return true;
    }

    private void delimited(int start, int end) {
        if (depth < DEEPEST && end > start && isMessage(start, end)) {
            depth++;
            tree.open(Kind.OBJECT, start);
            message(start, end);
            tree.close(end);
            depth--;
        } else {
            tree.leaf(isText(start, end) ? Kind.STRING : Kind.BYTES, start, end);
        }
    }

    /// Whether all octets can be read as fields, and are not more likely text.
    private boolean isMessage(int start, int end) {
        int place = start;
        while (place < end) {
            int tagEnd = varintEnd(place, end);
            if (!isTag(place, tagEnd)) {
                return false;
            }
            int after = switch (octets.at(place) & 7) {
                case 0 -> varintEnd(tagEnd, end);
                case 1 -> tagEnd + 8;
                case 5 -> tagEnd + 4;
                case 2 -> lengthEnd(tagEnd, end);
                default -> -1;
            };
            if (after < 0 || after > end) {
                return false;
            }
            place = after;
        }
        return place == end && !isPrintable(start, end);
    }

    /// Whether there is a field number, of 1 to 2^29 - 1, and a wire type.
    private boolean isTag(int start, int end) {
        if (end < 0 || end - start > 5) {
            return false;
        }
        long tag = ProtobufForm.varint(octets, start, end);
        return tag >>> 3 >= 1 && tag >>> 3 < 1 << 29 && (tag & 7) <= 5;
    }

    private int lengthEnd(int start, int end) {
        int content = varintEnd(start, end);
        if (content < 0) {
            return -1;
        }
        long length = ProtobufForm.varint(octets, start, content);
        return length < 0 || length > end - content ? -1 : content + (int) length;
    }

    /// Where a varint ends; -1 where it does not.
    private int varintEnd(int start, int end) {
        for (int i = start; i < Math.min(end, start + 10); i++) {
            if (octets.at(i) < 0x80) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean isPrintable(int start, int end) {
        for (int i = start; i < end; i++) {
            if (octets.at(i) < ' ' || octets.at(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private boolean isText(int start, int end) {
        for (int i = start; i < end; i++) {
            if (octets.at(i) < ' ' && "\t\r\n".indexOf(octets.at(i)) < 0) {
                return false;
            }
        }
        return Charsets.isUtf8(octets.slice(start, end), true);
    }
}
