package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.Forms;
import byteglass.body.Labels;
import byteglass.body.Limits;
import byteglass.body.Node;
import byteglass.body.Syntax;
import byteglass.body.Tree;
import byteglass.body.Watch;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Decoded;
import byteglass.http.Value;
import byteglass.http.ValueDissector;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.ValueLine;
import byteglass.url.PercentCodec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes the value of a field apart, a line each: a cookie, an item of a list, a parameter of it, a product, what
/// credentials are decoded to, a date in local time.
final class ValueLines {

    /// Longer values are not taken apart: as many octets as the FX thread may walk over, since that is who unfolds.
    static final int MOST = 64 << 10;

    /// Parts that are listed; more stand in Raw. A long cookie header has some 50.
    static final int MOST_LINES = 500;

    /// Octets of a part that are shown.
    private static final int SHOWN = 4096;

    private static final Limits LIMITS = new Limits(MOST, 1, 1, 2_000);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private final Texts texts;
    private final ZoneId zone;

    ValueLines(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// Whether there is more to say of a value than that it is one.
    boolean has(String field, Bytes value) {
        return dissected(field, value)
                .map(known ->
                        !known.decoded().isEmpty() || known.dissection().spans().size() > 1)
                .orElse(false);
    }

    /// @param start where the value begins in the message
    List<PartsRow> of(String field, Bytes value, long start) {
        return dissected(field, value)
                .map(known -> lines(field.strip().toLowerCase(Locale.ROOT), known, start))
                .orElse(List.of());
    }

    private static Optional<Value> dissected(String field, Bytes value) {
        return value.isEmpty() || value.length() > MOST
                ? Optional.empty()
                : ValueDissector.dissect(field.strip(), value);
    }

    private List<PartsRow> lines(String field, Value value, long start) {
        List<PartsRow> lines = new ArrayList<>();
        List<Decoded> decoded = new ArrayList<>(value.decoded());
        List<ValuePart> parts = ValuePart.of(value);
        for (ValuePart part : parts) {
            if (lines.size() >= MOST_LINES) {
                lines.add(new PartsRow.Note(
                        part.range().shift(start), texts.get("inspect.value.more", parts.size()), false));
                return lines;
            }
            lines.add(line(field, part, value.dissection().raw(), start));
            while (!decoded.isEmpty()
                    && decoded.getFirst().at().start() < part.range().end()) {
                decoded(decoded.removeFirst(), part.depth() + 1, start, lines);
            }
        }
        decoded.forEach(each -> decoded(each, 0, start, lines));
        return lines;
    }

    private PartsRow line(String field, ValuePart part, Bytes raw, long start) {
        List<Run> runs = runs(raw, part.value());
        List<Run> name = part.name().isEmpty() ? words("role." + part.first().key()) : runs(raw, part.name());
        String means = means(field, part.name().isEmpty() ? "" : Run.text(name), Run.text(runs));
        return new ValueLine(part.range().shift(start), part.depth(), name, runs, means);
    }

    /// What a part says: by its field and its name, of a cookie what it is without its escapes.
    private String means(String field, String name, String value) {
        String key = "inspect.value." + field + "." + (name.isEmpty() ? value : name).toLowerCase(Locale.ROOT);
        if (texts.has(key)) {
            return texts.get(key);
        }
        if (name.equals("q")) {
            return texts.get("inspect.value.weight");
        }
        if (field.endsWith("cookie") && ESCAPED.matcher(value).find()) {
            String plain = Bytes.wrap(PercentCodec.decode(value)).utf8();
            return texts.get("inspect.value.unescaped", shown(plain));
        }
        return "";
    }

    private static List<Run> runs(Bytes raw, List<ValuePart.Piece> pieces) {
        List<Run> runs = new ArrayList<>();
        for (ValuePart.Piece piece : pieces) {
            runs.addAll(Run.of(raw, piece.role(), piece.range(), SHOWN));
        }
        return runs;
    }

    private List<Run> words(String key) {
        return List.of(new Run(Tokens.sentence(texts.get(key)), null));
    }

    private void decoded(Decoded decoded, int depth, long start, List<PartsRow> lines) {
        Range range = decoded.at().shift(start);
        if (decoded.key().equals("time")) {
            time(decoded.text())
                    .ifPresent(local -> lines.add(new ValueLine(
                            range, depth, words("inspect.value.local"), List.of(new Run(local, null)), zone.getId())));
            return;
        }
        List<PartsRow> claims = decoded.key().startsWith("jwt") ? claims(decoded.text(), range, depth + 1) : List.of();
        String text = claims.isEmpty() ? shown(decoded.text()) : "";
        lines.add(new ValueLine(range, depth, words(decoded.textKey()), List.of(new Run(text, null)), ""));
        lines.addAll(claims);
    }

    private static String shown(String text) {
        return CodeRows.pictured(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    private Optional<String> time(String iso) {
        try {
            return Optional.of(LOCAL.format(Instant.parse(iso).atZone(zone)));
        } catch (DateTimeException beyond) {
            return Optional.empty();
        }
    }

    /// The members of a part of a JSON Web Token (RFC 7519 section 4), with what those that it registers say.
    private List<PartsRow> claims(String json, Range range, int depth) {
        Body body = Body.of(Labels.of("application/json"), Bytes.utf8(json), LIMITS, Watch.NONE);
        Tree tree = Forms.of(body).getFirst().read(body, Watch.NONE).tree().orElse(null);
        List<PartsRow> lines = new ArrayList<>();
        if (tree == null || tree.roots(0, 1).isEmpty()) {
            return lines;
        }
        Node root = tree.roots(0, 1).getFirst();
        for (Node member : root.children(0, Math.min(root.childCount(), MOST_LINES))) {
            String value = member.childCount() > 0
                    ? unnamed(body.octets().slice(member.range()).utf8())
                    : member.value();
            lines.add(new ValueLine(
                    range,
                    depth,
                    List.of(new Run(CodeRows.pictured(member.name()), Syntax.KEY)),
                    List.of(new Run(shown(value), Syntax.STRING)),
                    claim(member)));
        }
        return lines;
    }

    /// A member of an object without its name.
    private static String unnamed(String member) {
        int at = 1;
        while (at < member.length() && member.charAt(at) != '"') {
            at += member.charAt(at) == '\\' ? 2 : 1;
        }
        return member.substring(Math.min(member.length(), member.indexOf(':', at) + 1))
                .strip();
    }

    private String claim(Node member) {
        String key = "inspect.value.claim." + member.name();
        if (!texts.has(key)) {
            return "";
        }
        return member.value().matches("[0-9]{1,11}")
                ? texts.get(
                        key,
                        LOCAL.format(Instant.ofEpochSecond(Long.parseLong(member.value()))
                                .atZone(zone)))
                : texts.get(key, "").strip();
    }
}
