package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.dissect.SpecRef;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.FieldLine.Means;
import byteglass.wire.TlsNames;
import byteglass.wire.WireRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows the extensions of a ClientHello, a line each: its name, what it holds, and what that is for.
final class ExtensionLines {

    private final Texts texts;
    private final WireRuns runs;

    ExtensionLines(Texts texts, WireRuns runs) {
        this.texts = texts;
        this.runs = runs;
    }

    /// @param spans from the first extension on
    List<PartsRow> of(List<Integer> spans) {
        List<PartsRow> lines = new ArrayList<>();
        int at = 0;
        while (at < spans.size()) {
            int next = at + 1;
            while (next < spans.size() && runs.role(spans.get(next)) != WireRole.EXTENSION) {
                next++;
            }
            lines.add(line(spans.subList(at, next)));
            at = next;
        }
        return lines;
    }

    private FieldLine line(List<Integer> spans) {
        int number = runs.number(spans.getFirst());
        Range range = new Range(
                runs.range(spans.getFirst()).start(),
                runs.range(spans.getLast()).end());
        List<Integer> content = spans.stream().filter(this::isContent).toList();
        String name = TlsNames.extension(number);
        String key = "wire.extension." + (name.equals("GREASE") ? "grease" : Integer.toString(number));
        return new FieldLine(
                range,
                List.of(new Run(name, WireRole.EXTENSION)),
                WireRuns.listed(content, this::run),
                new Means(texts.has(key) ? texts.get(key) : "", spec(number, name)));
    }

    private boolean isContent(int span) {
        return switch (runs.role(span)) {
            case EXTENSION, LENGTH, TYPE -> false;
            default -> true;
        };
    }

    private Run run(int span) {
        WireRole role = runs.role(span);
        return switch (role) {
            case SERVER_NAME, ALPN -> runs.text(span);
            case VERSION -> new Run(TlsNames.version(runs.number(span)), role);
            case GROUP -> new Run(TlsNames.group(runs.number(span)), role);
            case SIGNATURE -> new Run(TlsNames.signature(runs.number(span)), role);
            default -> runs.hex(span);
        };
    }

    private static Optional<SpecRef> spec(int number, String name) {
        if (name.toUpperCase(Locale.ROOT).equals("GREASE")) {
            return Optional.of(SpecRef.rfc(8701, ""));
        }
        return Optional.ofNullable(
                switch (number) {
                    case 0 -> SpecRef.rfc(6066, "3");
                    case 5 -> SpecRef.rfc(6066, "8");
                    case 10 -> SpecRef.rfc(8446, "4.2.7");
                    case 11 -> SpecRef.rfc(8422, "5.1.2");
                    case 13 -> SpecRef.rfc(8446, "4.2.3");
                    case 16 -> SpecRef.rfc(7301, "3.1");
                    case 18 -> SpecRef.rfc(6962, "3.3.1");
                    case 21 -> SpecRef.rfc(7685, "");
                    case 23 -> SpecRef.rfc(7627, "");
                    case 27 -> SpecRef.rfc(8879, "");
                    case 35 -> SpecRef.rfc(5077, "3.2");
                    case 41 -> SpecRef.rfc(8446, "4.2.11");
                    case 43 -> SpecRef.rfc(8446, "4.2.1");
                    case 45 -> SpecRef.rfc(8446, "4.2.9");
                    case 51 -> SpecRef.rfc(8446, "4.2.8");
                    case 0xff01 -> SpecRef.rfc(5746, "3.2");
                    default -> null;
                });
    }
}
