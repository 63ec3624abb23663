package byteglass.ui.inspect;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.SpecRef;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.FieldLine.Means;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.wire.Facts;
import byteglass.wire.Ja4;
import byteglass.wire.TlsNames;
import byteglass.wire.WireRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows a TLS ClientHello: the records that carry it, what it offers, its extensions, and its fingerprint.
final class HelloParts {

    private static final int RECORD_HEAD = 3;

    private final Texts texts;

    HelloParts(Texts texts) {
        this.texts = texts;
    }

    List<Block> of(Dissection<WireRole> dissection, Range layer, Facts.ClientHello facts) {
        WireRuns runs = new WireRuns(dissection);
        List<PartsRow> records = new ArrayList<>();
        List<Integer> message = new ArrayList<>();
        List<Block> rest = new ArrayList<>();
        int at = dissection.spans().indexAt(layer.start());
        while (at < runs.count() && runs.range(at).start() < layer.end()) {
            if (isRecordHead(runs, at)) {
                records.add(record(runs, at));
                at = Math.min(at + RECORD_HEAD, runs.count());
            } else if (runs.role(at) == WireRole.PAYLOAD) {
                String says = texts.get("wire.part.payload");
                rest.add(Block.standing(line(runs.range(at), "role.wire-payload", List.of(runs.hex(at++)), says)));
            } else {
                message.add(at++);
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(section(Kind.RECORD, records, "wire.section.records", "5.1"));
        int extensions = (int) message.stream()
                .takeWhile(span -> runs.role(span) != WireRole.EXTENSION)
                .count();
        List<PartsRow> offer = hello(runs, message.subList(0, extensions), facts);
        blocks.addAll(section(Kind.GREETING, offer, "wire.section.hello", "4.1.2"));
        List<PartsRow> rows = new ExtensionLines(texts, runs).of(message.subList(extensions, message.size()));
        blocks.addAll(section(Kind.EXTENSIONS, rows, "wire.section.extensions", "4.2"));
        blocks.addAll(rest);
        if (!facts.offer().ciphers().isEmpty()) {
            blocks.add(fingerprint(layer, facts.ja4()));
        }
        return blocks;
    }

    /// Only there a kind is followed by a version.
    private static boolean isRecordHead(WireRuns runs, int span) {
        boolean last = span + 1 == runs.count();
        return runs.role(span) == WireRole.TYPE
                && runs.range(span).length() == 1
                && (last || runs.role(span + 1) == WireRole.VERSION);
    }

    private List<Block> section(Kind kind, List<PartsRow> rows, String key, String section) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Range range = new Range(
                rows.getFirst().range().start(), rows.getLast().range().end());
        List<String> words = List.of(texts.get(key), texts.get(key + ".says", rows.size()));
        return List.of(Block.section(
                MessageReader.section(kind, range, words, Optional.of(SpecRef.rfc(8446, section))), rows));
    }

    private PartsRow record(WireRuns runs, int first) {
        List<Run> value = new ArrayList<>();
        int end = Math.min(first + RECORD_HEAD, runs.count());
        for (int i = first; i < end; i++) {
            value.add(runs.hex(i));
            value.add(new Run(" ", WireRole.SP));
        }
        boolean whole = end - first == RECORD_HEAD && runs.range(end - 1).length() == 2;
        String meaning = whole
                ? texts.get("wire.part.record.says", TlsNames.version(runs.number(first + 1)), runs.number(first + 2))
                : "";
        Range range = new Range(runs.range(first).start(), runs.range(end - 1).end());
        return line(range, "wire.part.record", value, meaning);
    }

    private List<PartsRow> hello(WireRuns runs, List<Integer> spans, Facts.ClientHello facts) {
        List<PartsRow> rows = new ArrayList<>();
        List<Integer> ciphers = spans.stream()
                .filter(span -> runs.role(span) == WireRole.CIPHER)
                .toList();
        long pending = -1;
        for (int span : spans) {
            Range range = runs.range(span);
            WireRole role = runs.role(span);
            long start = pending < 0 ? range.start() : pending;
            pending = -1;
            if (role == WireRole.LENGTH && range.length() == 3) {
                Range both = new Range(range.start() - 1, range.end());
                String says = texts.get("wire.part.message.says", runs.number(span));
                rows.add(line(
                        both,
                        "wire.part.message",
                        List.of(runs.hex(span - 1), new Run(" ", WireRole.SP), runs.hex(span)),
                        says));
            } else if (role == WireRole.LENGTH) {
                pending = range.start();
            } else if (role == WireRole.CIPHER) {
                if (span == ciphers.getFirst()) {
                    Range all = new Range(start, runs.range(ciphers.getLast()).end());
                    List<Run> names =
                            WireRuns.listed(ciphers, each -> new Run(TlsNames.cipher(runs.number(each)), role));
                    rows.add(
                            line(all, "wire.part.ciphers", names, texts.get("wire.part.ciphers.says", ciphers.size())));
                }
            } else if (role != WireRole.TYPE) {
                String says = meaning(runs, span, facts);
                rows.add(line(new Range(start, range.end()), "role." + role.key(), List.of(runs.hex(span)), says));
            }
        }
        return rows;
    }

    private String meaning(WireRuns runs, int span, Facts.ClientHello facts) {
        return switch (runs.role(span)) {
            case VERSION ->
                facts.offer().versions().isEmpty()
                        ? TlsNames.version(runs.number(span))
                        : texts.get("wire.part.version.says", TlsNames.version(runs.number(span)));
            case RANDOM -> texts.get("wire.part.random.says");
            case SESSION_ID -> texts.get("wire.part.session-id.says");
            case COMPRESSION -> runs.bytes(span).length() == 1 ? texts.get("wire.part.compression.says") : "";
            default -> "";
        };
    }

    private Block fingerprint(Range layer, Ja4 ja4) {
        List<PartsRow> rows = List.of(
                fingerprint("wire.part.ja4", ja4.fingerprint()),
                fingerprint("wire.part.ja4-head", ja4.head()),
                fingerprint("wire.part.ja4-ciphers", ja4.ciphers()),
                fingerprint("wire.part.ja4-extensions", ja4.extensions()));
        List<String> words = List.of(texts.get("wire.section.ja4"), texts.get("wire.section.ja4.says"));
        return Block.section(MessageReader.section(Kind.FINGERPRINT, layer, words, Optional.empty()), rows);
    }

    private PartsRow fingerprint(String key, String value) {
        return line(Range.at(0), key, List.of(new Run(value.replace(",", ", "), null)), texts.get(key + ".says"));
    }

    private FieldLine line(Range range, String key, List<Run> value, String meaning) {
        return new FieldLine(
                range, List.of(new Run(texts.get(key), null)), value, new Means(meaning, Optional.empty()));
    }
}
