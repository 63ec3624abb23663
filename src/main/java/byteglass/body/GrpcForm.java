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
        List<Labels> labels = labels(body.labels());
        Pace pace = new Pace(watch, octets);
        int at = 0;
        boolean good = true;
        while (good && at < octets.length() && parts.size() < body.limits().nodes() && pace.goesOn(at)) {
            long length = octets.length() - at < PREFIX ? -1 : BinaryWording.number(octets, at + 1, 4);
            int start = Math.min(at + PREFIX, octets.length());
            good = length >= 0 && octets.length() - start >= length && (octets.at(at) & 0x7e) == 0;
            int end = good ? start + (int) length : octets.length();
            if (!good && body.decoded().isComplete()) {
                boolean cut = length < 0 || octets.length() - start < length;
                found.at(cut ? BodyRules.BINARY_TRUNCATED : BodyRules.BINARY_INVALID, at);
            }
            int flags = octets.at(at);
            Labels said = labels.get((flags >> 7) * 2 + (flags & 1));
            parts.add(new Part(octets, new Range(at, end), Range.at(start), new Range(start, end), said));
            at = end;
        }
        boolean whole = good && body.decoded().isComplete() && at == octets.length();
        return new Shape(List.of(), Optional.empty(), Optional.empty(), parts, found.list(), whole);
    }

    /// Of a message and of trailer fields, each plain and coded: made once, since there may be a million of them.
    private static List<Labels> labels(Labels all) {
        List<String> codings = all.messageCoding().isEmpty() ? List.of() : List.of(all.messageCoding());
        MediaType message = MediaType.of(all.type().is("+json") ? "application/json" : "application/protobuf");
        MediaType trailers = MediaType.of("text/plain");
        return List.of(
                new Labels(message, List.of(), MediaType.NONE, ""),
                new Labels(message, codings, MediaType.NONE, ""),
                new Labels(trailers, List.of(), MediaType.NONE, ""),
                new Labels(trailers, codings, MediaType.NONE, ""));
    }
}
