package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import byteglass.http.Dissected;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Advice;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.wire.Facts;
import byteglass.wire.Layer;
import byteglass.wire.Protocol;
import byteglass.wire.Recognizer;
import byteglass.wire.Wire;
import byteglass.wire.WireRole;
import byteglass.wire.WireRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows bytes that are no HTTP/1: what they are and what can be done, then their parts, layer by layer.
final class WireParts {

    private final Texts texts;
    private final HelloParts hello;
    private final FrameParts frames;

    WireParts(Texts texts) {
        this.texts = texts;
        hello = new HelloParts(texts);
        frames = new FrameParts(texts);
    }

    List<Block> of(Dissected dissected, Wire wire) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.standing(advice(WireRules.of(
                dissected.isUnknown() ? Protocol.UNKNOWN : wire.protocol(), Recognizer.isText(dissected.raw())))));
        if (dissected.isUnknown()) {
            return blocks;
        }
        Dissection<WireRole> dissection = wire.dissection();
        for (Layer layer : wire.layers()) {
            switch (layer.facts()) {
                case Facts.ClientHello facts -> blocks.addAll(hello.of(dissection, layer.range(), facts));
                case Facts.Preface facts -> blocks.addAll(frames.of(dissection, layer.range(), facts));
                default -> blocks.add(plain(dissection, layer));
            }
        }
        return blocks;
    }

    private Advice advice(Rule rule) {
        String key = rule.textKey();
        return new Advice(Range.at(0), rule.severity(), texts.get(key), texts.get(key + ".why"));
    }

    /// A layer whose octets stand in a row.
    private Block plain(Dissection<WireRole> dissection, Layer layer) {
        WireRuns runs = new WireRuns(dissection);
        List<PartsRow> rows = new ArrayList<>();
        long pending = -1;
        int first = dissection.spans().indexAt(layer.range().start());
        for (int i = first;
                i < runs.count() && runs.range(i).start() < layer.range().end();
                i++) {
            switch (runs.role(i)) {
                case LENGTH -> pending = runs.range(i).start(); // it is of what follows
                case SP, MARK, CR, LF, END -> {}
                default -> {
                    rows.add(line(runs, i, pending < 0 ? runs.range(i).start() : pending, layer));
                    pending = -1;
                }
            }
        }
        String key = "wire." + layer.protocol().key();
        boolean http = layer.protocol() == Protocol.HTTP_1;
        List<String> words = List.of(texts.get(key), texts.get(http ? "wire.part.http" : key + ".says"));
        return Block.section(MessageReader.section(Kind.GREETING, layer.range(), words, Optional.empty()), rows);
    }

    private FieldLine line(WireRuns runs, int span, long start, Layer layer) {
        WireRole role = runs.role(span);
        Range range = new Range(start, runs.range(span).end());
        Run name = new Run(texts.get("role." + role.key()), null);
        Run value = isText(layer.protocol(), role) ? runs.text(span) : runs.hex(span);
        return new FieldLine(
                range,
                List.of(name),
                List.of(value),
                new FieldLine.Means(meaning(runs, span, layer), Optional.empty()));
    }

    private static boolean isText(Protocol protocol, WireRole role) {
        return switch (role) {
            case USER, SERVER_NAME, ALPN, HTTP -> true;
            case PAYLOAD, STRAY -> false;
            default -> protocol == Protocol.PROXY_V1 || protocol == Protocol.SSH;
        };
    }

    private String meaning(WireRuns runs, int span, Layer layer) {
        Protocol protocol = layer.protocol();
        return switch (runs.role(span)) {
            case MAGIC -> texts.get("wire.part.magic");
            case PORT -> protocol == Protocol.PROXY_V1 ? "" : Integer.toString(runs.number(span));
            case ADDRESS -> protocol == Protocol.PROXY_V1 ? "" : address(runs.bytes(span));
            case COMMAND -> named("wire.command." + runs.number(span));
            case AUTH_METHOD -> named("wire.auth-method." + runs.number(span));
            case TYPE -> protocol == Protocol.PROXY_V2 ? family(layer.facts()) : "";
            case SERVER_NAME -> texts.get("wire.part.server-name");
            case PAYLOAD -> texts.get("wire.part.payload");
            default -> "";
        };
    }

    private static String family(Facts facts) {
        return facts instanceof Facts.ProxyHeader header ? header.family() : "";
    }

    private String named(String key) {
        return texts.has(key) ? texts.get(key) : "";
    }

    private static String address(Bytes bytes) {
        return bytes.length() == 4 ? bytes.at(0) + "." + bytes.at(1) + "." + bytes.at(2) + "." + bytes.at(3) : "";
    }
}
