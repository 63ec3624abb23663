package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import java.util.List;

/// Protocol Buffers without their schema: fields by number, as a tree (encoding guide of protobuf.dev).
///
///     field = tag (varint: number << 3 | wire type), value
///     wire type 0 varint, 1 eight octets, 2 length and octets, 3 and 4 a group, 5 four octets
///
/// What length-delimited octets are, the bytes do not say: a message where they can be read as one to their end, else
/// text where they are UTF-8, else octets.
final class ProtobufForm implements Form {

    @Override
    public String key() {
        return "protobuf";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        return type.is(
                        "application/protobuf",
                        "application/x-protobuf",
                        "application/vnd.google.protobuf",
                        "application/x-google-protobuf",
                        "+protobuf",
                        "+proto")
                ? Fit.NAMED
                : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Bytes octets = body.octets();
        Tree.Builder tree = new Tree.Builder(body.limits().nodes());
        ProtobufReading reading = new ProtobufReading(octets, tree, watch);
        boolean done = reading.message(0, octets.length());
        boolean complete = body.decoded().isComplete();
        Findings found = new Findings(octets.length());
        if (!done && complete && !reading.isStopped()) {
            found.at(BodyRules.BINARY_INVALID, reading.at());
        }
        List<Finding> findings = found.list();
        boolean whole = complete && done && !tree.isFull();
        return Shape.of(tree.end(octets.length(), new ProtobufWording(octets)), findings, whole);
    }

    /// Says what fields are: their numbers are their names.
    static final class ProtobufWording extends BinaryWording {

        ProtobufWording(Bytes octets) {
            super(octets);
        }

        @Override
        public String name(Kind kind, int start, int end) {
            return Long.toUnsignedString(varint(octets(), start, end) >>> 3);
        }

        @Override
        public String value(Kind kind, int start, int end) {
            return switch (kind) {
                case STRING -> text(start, end);
                case NUMBER -> number(start, end);
                case LITERAL -> fixed(start, end);
                case OBJECT, TAG -> "";
                default -> hex(start, end);
            };
        }

        /// A number may be meant with or without a sign.
        private String number(int start, int end) {
            long plain = varint(octets(), start, end);
            long zigzag = plain >>> 1 ^ -(plain & 1);
            return plain >= 0 && zigzag >= 0 ? Long.toString(plain) : Long.toUnsignedString(plain) + " / " + zigzag;
        }

        private String fixed(int start, int end) {
            long bits = 0;
            for (int i = end - 1; i >= start; i--) {
                bits = bits << 8 | octets().at(i);
            }
            return end - start == 4
                    ? (int) bits + " / " + Float.intBitsToFloat((int) bits)
                    : bits + " / " + Double.longBitsToDouble(bits);
        }
    }

    static long varint(Bytes octets, int start, int end) {
        long number = 0;
        for (int i = start; i < end && i < start + 10; i++) {
            number |= (octets.at(i) & 0x7fL) << (7 * (i - start));
        }
        return number;
    }
}
