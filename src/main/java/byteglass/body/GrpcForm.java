package byteglass.body;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The messages of gRPC: one octet that says whether a message is coded, four octets of length, the message
/// (gRPC over HTTP/2). In gRPC-Web, an octet with its high bit set begins trailer fields instead.
final class GrpcForm implements Form {

    private static final int PREFIX = 5;

    @Override
    public String key() {
        return "grpc";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        return type.name().matches("application/grpc(-web)?(\\+.*)?") ? Fit.NAMED : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Bytes octets = body.octets();
        Findings found = new Findings(octets.length());
        List<Part> parts = new ArrayList<>();
        boolean json = body.labels().type().suffix().equals("json");
        int at = 0;
        boolean good = true;
        while (good && at < octets.length() && parts.size() < body.limits().nodes()) {
            long length = octets.length() - at < PREFIX ? -1 : BinaryWording.number(octets, at + 1, 4);
            int start = Math.min(at + PREFIX, octets.length());
            good = length >= 0 && octets.length() - start >= length && (octets.at(at) & 0x7e) == 0;
            int end = good ? start + (int) length : octets.length();
            if (!good && body.decoded().isComplete()) {
                boolean cut = length < 0 || octets.length() - start < length;
                found.at(cut ? BodyRules.BINARY_TRUNCATED : BodyRules.BINARY_INVALID, at);
            }
            int flags = octets.at(at);
            parts.add(new Part(
                    octets, new Range(at, end), Range.at(start), new Range(start, end), labels(body, flags, json)));
            at = end;
        }
        boolean whole = good && body.decoded().isComplete() && at == octets.length();
        return new Shape(List.of(), Optional.empty(), Optional.empty(), parts, found.list(), whole);
    }

    private static Labels labels(Body body, int flags, boolean json) {
        String type = (flags & 0x80) != 0 ? "text/plain" : json ? "application/json" : "application/protobuf";
        String coding = body.labels().messageCoding();
        boolean coded = (flags & 1) != 0 && !coding.isEmpty();
        return new Labels(MediaType.of(type), coded ? List.of(coding) : List.of(), MediaType.NONE, "");
    }
}
