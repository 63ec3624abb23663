package byteglass.ui.kit;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import byteglass.dissect.Spans;
import byteglass.url.Parameter;
import byteglass.url.Url;
import byteglass.url.UrlRole;
import byteglass.url.UrlRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A URL as it was typed, taken apart, its parts as ranges of characters. All ranges here are of characters (`char`) of
/// the text, unless they say octets: what is outside ASCII has fewer characters than octets. Immutable.
public final class UrlBreakdown {

    /// A URL that nobody has typed yet.
    public static final UrlBreakdown EMPTY = of("");

    /// Rules about characters that belong in no URL: these have the colour of an anomaly.
    private static final Set<Rule> BREAKING = Set.of(
            UrlRules.INVALID_CHARACTER,
            UrlRules.INVALID_ESCAPE,
            UrlRules.BACKSLASH,
            UrlRules.TAB_OR_NEWLINE,
            UrlRules.SURROUNDING_SPACE,
            UrlRules.PORT_OUT_OF_RANGE);

    private final String text;
    private final Url url;
    /// The octet at which each character begins; null where it is the same number.
    private final int @Nullable [] octets;

    private final int wideCount;
    private final List<Range> segments;
    private final List<Range> broken;

    private UrlBreakdown(String text, Url url, int @Nullable [] octets) {
        this.text = text;
        this.url = url;
        this.octets = octets;
        this.wideCount =
                octets == null ? 0 : (int) text.chars().filter(c -> c >= 0x1100).count();
        this.segments = segments();
        this.broken = url.dissection().findings().stream()
                .filter(finding -> BREAKING.contains(finding.rule()))
                .map(Finding::at)
                .toList();
    }

    /// What is lit: a part, and of it the characters that the pointer or the caret is at.
    public record Lit(UrlPart part, Range chars) {}

    /// Takes a text apart. Cost is linear in its length.
    public static UrlBreakdown of(String text) {
        Url url = Url.of(text, null);
        boolean ascii = url.dissection().raw().length() == text.length();
        return new UrlBreakdown(text, url, ascii ? null : octets(text));
    }

    private static int[] octets(String text) {
        int[] octets = new int[text.length() + 1];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            octets[i] = at;
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                octets[++i] = at;
                at += 4;
            } else {
                at += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        octets[text.length()] = at;
        return octets;
    }

    private List<Range> segments() {
        Range path = range(UrlPart.PATH).orElseThrow();
        int start = (int) path.start();
        int end = (int) path.end();
        List<Range> all = new ArrayList<>();
        if (start == end) {
            return all;
        }
        int from = text.charAt(start) == '/' ? start + 1 : start;
        for (int slash = text.indexOf('/', from, end); slash >= 0; slash = text.indexOf('/', from, end)) {
            all.add(new Range(from, slash));
            from = slash + 1;
        }
        all.add(new Range(from, end));
        return List.copyOf(all);
    }

    public String text() {
        return text;
    }

    public Url url() {
        return url;
    }

    /// Characters of the text as they are shown: those that would not be seen as their pictures.
    public String shown(Range chars) {
        return Glyphs.of(text, (int) chars.start(), (int) chars.end());
    }

    /// Characters of the text.
    public String text(Range chars) {
        return text.substring((int) chars.start(), (int) chars.end());
    }

    /// The characters that stand for a range of octets.
    public Range chars(Range range) {
        int[] table = octets;
        return table == null ? range : new Range(character(table, range.start()), character(table, range.end()));
    }

    private static int character(int[] octets, long octet) {
        int found = Arrays.binarySearch(octets, (int) octet);
        if (found < 0) {
            return -found - 1;
        }
        // both halves of a surrogate pair have the octet of the first
        return found > 0 && octets[found - 1] == octet ? found - 1 : found;
    }

    private int octet(int character) {
        return octets == null ? character : octets[character];
    }

    /// The role of a character of the text.
    public UrlRole roleAt(int character) {
        Spans<UrlRole> spans = url.dissection().spans();
        return spans.role(spans.indexAt(octet(character)));
    }

    /// Whether a character breaks a rule of all URLs. What is outside ASCII is a matter of two standards, and keeps its
    /// colour.
    public boolean isBroken(int character) {
        return text.charAt(character) < 0x80 && broken.stream().anyMatch(range -> range.contains(octet(character)));
    }

    /// Where a part stands, without its mark; empty where the URL does not have it.
    public Optional<Range> range(UrlPart part) {
        return part.of(url.reference().components()).map(this::chars);
    }

    /// The parts that there are, in order. An empty path counts where there is a server: then it is `/`.
    public List<UrlPart> parts() {
        return Arrays.stream(UrlPart.values()).filter(this::has).toList();
    }

    private boolean has(UrlPart part) {
        Optional<Range> range = range(part);
        return range.isPresent()
                && (part != UrlPart.PATH
                        || !range.get().isEmpty()
                        || url.reference().components().hasAuthority());
    }

    /// How many characters there are that may be as wide as two of ASCII (from U+1100 on).
    int wideCount() {
        return wideCount;
    }

    /// The segments of the path, each without its slash.
    public List<Range> pathSegments() {
        return segments;
    }

    /// What of the text a place belongs to: a segment of the path, a name or value of the query, or a whole part.
    public Optional<Lit> litAt(int character) {
        if (character < 0 || character >= text.length()) {
            return Optional.empty();
        }
        UrlRole role = roleAt(character);
        UrlPart part = UrlPart.of(role);
        Range chars = switch (role) {
            case PATH_SEGMENT, PATH_ESCAPE -> around(segments, character);
            case QUERY_NAME, QUERY_VALUE, QUERY_ESCAPE -> parameter(character);
            default -> range(part).orElseThrow();
        };
        return Optional.of(new Lit(part, chars));
    }

    private static Range around(List<Range> ranges, int character) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).end() < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ranges.get(low);
    }

    private Range parameter(int character) {
        int octet = octet(character);
        List<Parameter> all = url.parameters();
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(all.get(middle)) <= octet) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Parameter found = all.get(low);
        Range value = found.value();
        return chars(value != null && octet >= value.start() ? value : found.name());
    }

    private static long end(Parameter parameter) {
        Range value = parameter.value();
        return value == null ? parameter.name().end() : value.end();
    }
}
