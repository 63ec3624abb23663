package byteglass.url;

import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes a valid reference in the one way that RFC 3986 section 6.2 has for all that are equivalent. Each step gives
/// the text back where it has nothing to do, as is usual.
final class Normalisation {

    private String text;
    /// Those of the text; null until they are asked for.
    private @Nullable Components parts;
    /// Where steps are noted; null where only the last is asked for.
    private final @Nullable List<Reference.Step> steps;

    private Normalisation(Reference reference, @Nullable List<Reference.Step> steps) {
        this.text = reference.text();
        this.parts = reference.components();
        this.steps = steps;
    }

    /// The steps that change something, in order.
    static List<Reference.Step> steps(Reference reference) {
        List<Reference.Step> steps = new ArrayList<>();
        new Normalisation(reference, steps).all();
        return steps;
    }

    /// What the last step gives.
    static String last(Reference reference) {
        return new Normalisation(reference, null).all();
    }

    private String all() {
        boolean escapes = text.indexOf('%') >= 0;
        if (escapes) {
            step("percent", Escapes.unreservedDecoded(text));
        }
        if (escapes || upper(0, (int) parts().path().start())) {
            step("case", lowerCased(parts()));
        }
        Range path = parts().path();
        if (DotSegments.in(text, (int) path.start(), (int) path.end())) {
            step("dot-segments", withoutDots(parts()));
        }
        Range port = parts().port();
        if (port != null || rootless(parts())) {
            step("scheme-based", byScheme(parts(), port));
        }
        return text;
    }

    private void step(String name, String after) {
        if (after.equals(text)) {
            return;
        }
        if (steps != null) {
            steps.add(new Reference.Step(name, after));
        }
        text = after;
        parts = null;
    }

    private Components parts() {
        Components now = parts == null ? Reference.divide(text, ~0) : parts;
        parts = now;
        return now;
    }

    private String part(Range range) {
        return text.substring((int) range.start(), (int) range.end());
    }

    /// Scheme and host in small letters, escapes in capitals.
    private String lowerCased(Components parts) {
        String capitals = Escapes.capitals(text);
        if (!upper(parts.scheme()) && !upper(parts.host())) {
            return capitals;
        }
        StringBuilder out = new StringBuilder(capitals);
        for (Range part : new Range[] {parts.scheme(), parts.host()}) {
            if (part != null) {
                String lower =
                        out.substring((int) part.start(), (int) part.end()).toLowerCase(Locale.ROOT);
                out.replace((int) part.start(), (int) part.end(), Escapes.capitals(lower));
            }
        }
        return out.toString();
    }

    private boolean upper(@Nullable Range part) {
        return part != null && upper((int) part.start(), (int) part.end());
    }

    private boolean upper(int start, int end) {
        return (CodePoints.seen(text, start, end) & CodePoints.UPPER) != 0;
    }

    private String withoutDots(Components parts) {
        if (parts.scheme() == null) {
            return text;
        }
        String path = DotSegments.removed(part(parts.path()));
        return new StringBuilder(text.length() + 2)
                .append(text, 0, (int) parts.path().start())
                .append(!parts.hasAuthority() && path.startsWith("//") ? "/." : "")
                .append(path)
                .append(text, (int) parts.path().end(), text.length())
                .toString();
    }

    /// Whether a port is a certain one, without leading zeros.
    private boolean usual(Range port, int defaultPort) {
        int start = (int) port.start();
        return text.charAt(start) != '0' && CodePoints.number(text, start, (int) port.end()) == defaultPort;
    }

    private static boolean rootless(Components parts) {
        return parts.hasAuthority() && parts.path().isEmpty();
    }

    /// An empty port goes, and the scheme's default port; an empty path of a scheme with servers is `/`.
    private String byScheme(Components parts, @Nullable Range port) {
        Range scheme = parts.scheme();
        int defaultPort = scheme == null ? -1 : Schemes.defaultPort(Schemes.name(text, (int) scheme.end()));
        int end = (int) parts.path().start();
        int kept = port != null && (port.isEmpty() || usual(port, defaultPort)) ? (int) port.start() - 1 : end;
        return new StringBuilder(text.length() + 1)
                .append(text, 0, kept)
                .append(defaultPort >= 0 && rootless(parts) ? "/" : "")
                .append(text, end, text.length())
                .toString();
    }
}
