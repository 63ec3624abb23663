package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Span;
import byteglass.dissect.SpecRef;
import byteglass.http.Field;
import byteglass.http.HttpRole;
import byteglass.http.Message;
import byteglass.http.Value;
import byteglass.http.ValueDissector;
import byteglass.http.ValueRole;
import byteglass.texts.Texts;
import byteglass.ui.inspect.Explanation.Line;
import byteglass.url.PercentCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Explains single bytes: the role of each, where it belongs, what it is decoded to, and what was found there. Inside
/// the value of a well-known field, the parts of the value are told apart.
final class Explainer {

    /// Octets of a token that are shown.
    private static final int SHOWN = 96;

    /// Characters of decoded text that are shown.
    private static final int DECODED = 240;

    /// Longer values are not taken apart: the FX thread does it.
    private static final int MOST_VALUE = 16 << 10;

    private static final int MOST_FINDINGS = 4;

    private final Texts texts;

    Explainer(Texts texts) {
        this.texts = texts;
    }

    /// A part of a value, at its place in the message.
    private record Nested(Range range, ValueRole role, List<Line> decoded) {}

    /// Empty for an offset without a byte that was looked at.
    Optional<Explanation> of(Side side, long offset) {
        return side.reading().dissection().spanAt(offset).map(span -> explain(side, span, offset));
    }

    private Explanation explain(Side side, Span<? extends Role> span, long offset) {
        Bytes raw = side.capture().raw();
        Optional<Field> field = side.reading().fields().at(offset);
        Optional<Nested> nested =
                field.filter(each -> each.value().contains(span.range())).flatMap(each -> nested(raw, each, offset));
        Role role = nested.<Role>map(Nested::role).orElse(span.role());
        Range range = nested.map(Nested::range).orElse(span.range());
        Optional<PartsRow.FieldLine> line = field.flatMap(each -> line(side, each));
        List<Run> runs = nested.isPresent() || !(span.role() instanceof HttpRole)
                ? Run.of(raw, role, range, SHOWN)
                : Run.of(raw, side.reading().dissection().spans(), range, SHOWN);
        List<Line> lines = nested.map(Nested::decoded).orElseGet(() -> decoded(raw, span));
        return new Explanation(
                role,
                about(role, side.reading(), offset, field.map(each -> raw.latin1(each.name())), line),
                new Explanation.Token(range, runs),
                lines,
                text(side, role, line, offset),
                findings(side, offset));
    }

    private static Optional<PartsRow.FieldLine> line(Side side, Field field) {
        return rows(side)
                .filter(PartsRow.FieldLine.class::isInstance)
                .map(PartsRow.FieldLine.class::cast)
                .filter(line -> line.range().equals(field.line()))
                .findFirst();
    }

    private static Stream<PartsRow> rows(Side side) {
        return side.reading().blocks().stream().flatMap(block -> block.faces().getFirst().rows().stream());
    }

    private Optional<Nested> nested(Bytes raw, Field field, long offset) {
        if (field.value().length() > MOST_VALUE) {
            return Optional.empty();
        }
        long start = field.value().start();
        Optional<Value> value = ValueDissector.dissect(raw.latin1(field.name()).strip(), raw.slice(field.value()));
        return value.flatMap(known -> known.dissection().spanAt(offset - start).map(part -> {
            List<Line> lines = new ArrayList<>();
            if (part.range().length() < field.value().length()) {
                lines.add(new Line(texts.get("inspect.explain.whole"), shortened(raw.latin1(field.value()), SHOWN)));
            }
            known.decoded().stream()
                    .filter(each -> each.at().overlaps(part.range()))
                    .forEach(each -> lines.add(new Line(texts.get(each.textKey()), shortened(each.text(), DECODED))));
            return new Nested(part.range().shift(start), part.role(), lines);
        }));
    }

    private List<Line> decoded(Bytes raw, Span<? extends Role> span) {
        if (!(span.role() instanceof HttpRole role)) {
            return List.of();
        }
        String text = raw.latin1(new Range(
                span.range().start(), Math.min(span.range().end(), span.range().start() + MOST_VALUE)));
        String decoded = switch (role) {
            case PATH, QUERY_NAME, QUERY_VALUE, USERINFO, FRAGMENT ->
                text.indexOf('%') < 0 ? "" : new String(PercentCodec.decode(text), StandardCharsets.UTF_8);
            case CHUNK_SIZE -> size(text);
            default -> "";
        };
        return decoded.isEmpty()
                ? List.of()
                : List.of(new Line(texts.get("inspect.explain.decoded"), shortened(decoded, DECODED)));
    }

    private String size(String hex) {
        return hex.matches("[0-9A-Fa-f]{1,15}") ? texts.get("inspect.bytes", Long.parseLong(hex, 16)) : "";
    }

    private static String shortened(String text, int most) {
        String shown = text.length() <= most ? text : text.substring(0, most) + "…";
        StringBuilder pictured = new StringBuilder(shown);
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) < ' ') {
                pictured.setCharAt(i, (char) (0x2400 + shown.charAt(i)));
            }
        }
        return pictured.toString();
    }

    private Explanation.About about(
            Role role, Side.Reading reading, long offset, Optional<String> field, Optional<PartsRow.FieldLine> line) {
        String owner = field.map(name -> shortened(name, 40)).orElseGet(() -> owner(reading, offset));
        Optional<SpecRef> spec = line.flatMap(each -> each.means().spec()).or(() -> RoleSpecs.of(role));
        boolean named = field.isPresent() && role != HttpRole.FIELD_NAME && role != HttpRole.TRAILER_NAME;
        return new Explanation.About(
                texts.get("role." + role.key()), field.isPresent() && !named ? "" : owner, named, spec);
    }

    private String owner(Side.Reading reading, long offset) {
        Message message = reading.message();
        if (!reading.isMessage()) {
            return "";
        }
        if (message.startLine().contains(offset)) {
            return texts.get("inspect.section."
                    + (MessageReader.direction(message).equals("request") ? "request-line" : "status-line"));
        }
        return message.emptyLine().contains(offset) ? texts.get("inspect.explain.empty-line") : "";
    }

    private String text(Side side, Role role, Optional<PartsRow.FieldLine> line, long offset) {
        boolean divides = role == HttpRole.COLON
                || role == HttpRole.OWS
                || role == HttpRole.FOLD
                || role == HttpRole.CR
                || role == HttpRole.LF;
        if (line.isPresent() && !divides) {
            return line.get().means().text();
        }
        String key = "role.about." + role.key();
        String about = texts.has(key) ? texts.get(key) : "";
        String here = line.isPresent() ? "" : meaning(side, offset);
        return (about + " " + here).strip();
    }

    /// What the start line's token says that holds an offset, as a sentence.
    private String meaning(Side side, long offset) {
        return rows(side)
                .filter(PartsRow.StartLine.class::isInstance)
                .flatMap(row -> ((PartsRow.StartLine) row).tokens().stream())
                .filter(token -> token.range().contains(offset) && token.role() != HttpRole.LF)
                .map(token -> token.words().meaning())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .map(words -> texts.get("inspect.explain.here", words))
                .orElse("");
    }

    private List<Explanation.Found> findings(Side side, long offset) {
        return side.reading().dissection().findings().stream()
                .filter(finding -> finding.at().contains(offset))
                .sorted(Comparator.<Finding, Long>comparing(
                        finding -> finding.at().length()))
                .limit(MOST_FINDINGS)
                .sorted(Comparator.comparing((Finding finding) -> finding.rule().severity())
                        .reversed())
                .map(finding -> new Explanation.Found(finding.rule().severity(), FoundRows.title(texts, finding)))
                .toList();
    }
}
