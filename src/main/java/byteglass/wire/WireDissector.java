package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import java.util.ArrayList;
import java.util.List;

/// Takes apart what a connection begins with. Total: any bytes have a dissection; its cost is linear.
///
///     PROXY header* → one of: TLS ClientHello, HTTP/2 preface, SOCKS greeting, SSH banner, HTTP/1, unknown
///
/// HTTP/1 is left whole, as one span of role [WireRole#HTTP].
public final class WireDissector {

    /// How many PROXY headers are read: a request passes a load balancer or two.
    private static final int MOST_HEADERS = 8;

    /// How many bytes a finding on a protocol marks at most: where one sees what it is.
    private static final int MARKED = 24;

    private final Bytes raw;
    private final Spans.Builder<WireRole> spans = new Spans.Builder<>(WireRole.values());
    private final List<Finding> findings = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();

    private WireDissector(Bytes raw) {
        this.raw = raw;
    }

    /// What bytes at the beginning of a connection are for.
    public static Wire dissect(Bytes raw) {
        WireDissector dissector = new WireDissector(raw);
        int at = 0;
        while (at < raw.length()) {
            at = dissector.layer(at);
        }
        return new Wire(new Dissection<>(raw, dissector.spans.build(), dissector.findings), dissector.layers);
    }

    /// How many bytes a PROXY header takes, the header itself included.
    ///
    /// @param first bytes that begin with one
    /// @return -1 while they do not say it
    public static int headerBytes(Bytes first) {
        return Recognizer.recognize(first).protocol() == Protocol.PROXY_V2
                ? ProxyBlock.length(first)
                : ProxyLine.length(first);
    }

    /// Reads the layer at an offset; returns where it ends.
    private int layer(int start) {
        Bytes rest = raw.slice(start, raw.length());
        Protocol protocol = Recognizer.recognize(rest).protocol();
        if (protocol.isHeader() && layers.size() == MOST_HEADERS) {
            protocol = Protocol.UNKNOWN;
        }
        Parsed parsed = switch (protocol) {
            case TLS_CLIENT_HELLO -> TlsHello.parse(rest);
            case HTTP_2_PREFACE -> Http2Preface.parse(rest);
            case SOCKS_4 -> Socks.parse4(rest);
            case SOCKS_5 -> Socks.parse5(rest);
            case PROXY_V1 -> ProxyLine.parse(rest);
            case PROXY_V2 -> ProxyBlock.parse(rest);
            case SSH -> SshLine.parse(rest);
            case HTTP_1 -> whole(rest, WireRole.HTTP);
            case UNKNOWN -> whole(rest, WireRole.UNREAD);
        };
        for (int i = 0; i < parsed.spans().size(); i++) {
            spans.to(start + parsed.spans().end(i), parsed.spans().role(i));
        }
        int end = spans.end();
        if (protocol != Protocol.HTTP_1) {
            Range marked = new Range(start, Math.min(end, start + MARKED));
            findings.add(new Finding(WireRules.of(protocol, Recognizer.isText(rest)), marked));
        }
        for (Finding finding : parsed.findings()) {
            findings.add(new Finding(finding.rule(), finding.at().shift(start), finding.args()));
        }
        layers.add(new Layer(protocol, new Range(start, end), parsed.state(), parsed.facts()));
        return end;
    }

    private static Parsed whole(Bytes bytes, WireRole role) {
        Spans.Builder<WireRole> spans = new Spans.Builder<>(WireRole.values());
        spans.to(bytes.length(), role);
        return new Parsed(spans.build(), State.WHOLE, new Facts.None(), List.of());
    }
}
