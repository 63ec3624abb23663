package byteglass.ui.inspect;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.SpecRef;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.FieldLine.Means;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.wire.Facts;
import byteglass.wire.WireRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows what an HTTP/2 client sends first: its preface, and a line for each frame.
final class FrameParts {

    /// By their numbers, from 1 (RFC 9113 section 6.5.2).
    private static final List<String> SETTINGS = List.of(
            "HEADER_TABLE_SIZE",
            "ENABLE_PUSH",
            "MAX_CONCURRENT_STREAMS",
            "INITIAL_WINDOW_SIZE",
            "MAX_FRAME_SIZE",
            "MAX_HEADER_LIST_SIZE");

    private final Texts texts;

    FrameParts(Texts texts) {
        this.texts = texts;
    }

    List<Block> of(Dissection<WireRole> dissection, Range layer, Facts.Preface facts) {
        WireRuns runs = new WireRuns(dissection);
        int first = dissection.spans().indexAt(layer.start());
        List<PartsRow> rows = new ArrayList<>();
        int at = first + 1;
        while (at < runs.count() && runs.range(at).start() < layer.end()) {
            int next = at + 1;
            while (next < runs.count() && runs.role(next) != WireRole.LENGTH) {
                next++;
            }
            int index = rows.size();
            rows.add(frame(runs, at, next, facts.frames().stream().skip(index).findFirst()));
            at = next;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.section(
                MessageReader.section(
                        Kind.GREETING,
                        runs.range(first),
                        List.of(texts.get("wire.http/2-preface"), texts.get("wire.http/2-preface.says")),
                        Optional.of(SpecRef.rfc(9113, "3.4"))),
                List.of(preface(runs, first))));
        if (!rows.isEmpty()) {
            blocks.add(Block.section(
                    MessageReader.section(
                            Kind.FRAMES,
                            new Range(runs.range(first).end(), layer.end()),
                            List.of(
                                    texts.get("wire.section.frames"),
                                    texts.get("wire.section.frames.count", rows.size())),
                            Optional.of(SpecRef.rfc(9113, "4.1"))),
                    rows));
        }
        return blocks;
    }

    private FieldLine preface(WireRuns runs, int span) {
        return new FieldLine(
                runs.range(span),
                List.of(new Run(texts.get("role.wire-magic"), null)),
                List.of(runs.text(span)),
                new Means(texts.get("wire.part.magic"), Optional.empty()));
    }

    /// @param head what its head says, where all of it is there
    private FieldLine frame(WireRuns runs, int from, int to, Optional<Facts.Frame> head) {
        List<Run> value = new ArrayList<>();
        for (int i = from; i < to; i++) {
            switch (runs.role(i)) {
                case LENGTH, TYPE, FLAGS, STREAM -> {
                    if (head.isEmpty()) {
                        add(value, runs.hex(i));
                    }
                }
                case SETTING -> add(value, new Run(setting(runs.number(i)), WireRole.SETTING));
                case SETTING_VALUE -> {
                    value.add(new Run("=", null));
                    value.add(new Run(Integer.toUnsignedString(runs.number(i)), WireRole.SETTING_VALUE));
                }
                default -> add(value, runs.hex(i));
            }
        }
        String name = head.map(Facts.Frame::name).orElse(texts.get("wire.part.frame"));
        String meaning = head.map(frame -> texts.get(
                        "wire.part.frame.says",
                        Integer.toString(frame.stream()),
                        frame.length(),
                        String.format("%02X", frame.flags())))
                .orElse("");
        return new FieldLine(
                new Range(runs.range(from).start(), runs.range(to - 1).end()),
                List.of(new Run(name, WireRole.TYPE)),
                value,
                new Means(meaning, Optional.empty()));
    }

    private static void add(List<Run> value, Run run) {
        if (!value.isEmpty()) {
            value.add(new Run("  ", null));
        }
        value.add(run);
    }

    private static String setting(int number) {
        return number >= 1 && number <= SETTINGS.size() ? SETTINGS.get(number - 1) : String.format("0x%04x", number);
    }
}
