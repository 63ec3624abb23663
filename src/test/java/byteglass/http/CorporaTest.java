package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Cases of other projects' parsers, where the property `byteglass.corpora` names a folder of them: those that are
/// read otherwise here are listed, with the reason, in `known-disagreements.txt`, which stays exact.
class CorporaTest {

    private static final Path KNOWN = Path.of("src/test/resources/byteglass/http/known-disagreements.txt");

    @Test
    void whatOthersReadOtherwiseIsKnown() throws IOException {
        String folder = System.getProperty("byteglass.corpora", "");
        Assumptions.assumeTrue(!folder.isEmpty(), "the property byteglass.corpora names no folder of sample corpora");
        Set<String> disputed = rows(Path.of(folder, "disputed.txt"));
        Set<String> disagreements = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of(folder, "http"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                String corpus = String.valueOf(file.getFileName()).replace(".jsonl", "");
                for (String line : Files.readAllLines(file)) {
                    Map<String, @Nullable Object> one = Json.object(line);
                    String name = corpus + "\t" + one.get("name");
                    if (!disputed.contains(name) && !one.containsKey("skip") && !agrees(one)) {
                        disagreements.add(name);
                    }
                }
            }
        }
        assertThat(disagreements).isEqualTo(rows(KNOWN));
    }

    /// Corpus and case of each row; the reason is left off.
    private static Set<String> rows(Path file) throws IOException {
        Set<String> rows = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(line.substring(0, line.lastIndexOf('\t')));
            }
        }
        return rows;
    }

    private static boolean agrees(Map<String, @Nullable Object> one) {
        Bytes raw = Bytes.wrap(Base64.getDecoder().decode(String.valueOf(one.get("input"))));
        Messages got = one.containsKey("response") ? Dissector.responses(raw, "GET") : Dissector.requests(raw);
        boolean broken = got.list().stream().anyMatch(message -> message.state() == State.BROKEN);
        return switch (String.valueOf(one.get("expect"))) {
            case "reject" -> broken || worst(got, Severity.ERROR, one.containsKey("hostless"));
            case "accept" -> structure(one, got) && (!one.containsKey("report") || worst(got, Severity.WARNING, true));
            case "incomplete" -> structure(one, got) && awaits(got, raw) && !broken;
            default -> !broken;
        };
    }

    private static boolean awaits(Messages got, Bytes raw) {
        return got.list().isEmpty()
                ? raw.latin1().isBlank()
                : got.list().getLast().state() == State.INCOMPLETE;
    }

    /// Whether a finding is as grave as that; that Host is missing counts only where it is meant.
    private static boolean worst(Messages got, Severity least, boolean host) {
        for (Finding finding : got.dissection().findings()) {
            boolean counts = host || !finding.rule().id().equals("host/missing");
            if (counts && finding.rule().severity().compareTo(least) >= 0) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static boolean structure(Map<String, @Nullable Object> one, Messages got) {
        if (!(one.get("messages") instanceof List<?> wanted)) {
            return true;
        }
        boolean same = got.list().size() >= wanted.size();
        for (int i = 0; i < wanted.size() && same; i++) {
            same = message((Map<String, @Nullable Object>) java.util.Objects.requireNonNull(wanted.get(i)), got, i);
        }
        return same;
    }

    private static boolean message(Map<String, @Nullable Object> wanted, Messages got, int index) {
        Message message = got.list().get(index);
        boolean until = message.content().framing() instanceof Framing.UntilClose;
        List<Boolean> same = new ArrayList<>();
        switch (message) {
            case Request request -> {
                same.add(matches(wanted, "method", request.method()));
                same.add(matches(wanted, "target", request.target()));
            }
            case Response response -> {
                same.add(
                        matches(wanted, "status", Long.valueOf(response.status().isEmpty() ? "0" : response.status())));
                same.add(matches(wanted, "reason", response.reason()));
            }
        }
        same.add(until || matches(wanted, "state", message.state().key()));
        same.add(until || matches(wanted, "keepAlive", message.keepAlive()));
        same.add(matches(wanted, "body", content(got, index)));
        return !same.contains(false);
    }

    private static boolean matches(Map<String, @Nullable Object> wanted, String key, Object got) {
        return !wanted.containsKey(key) || got.equals(wanted.get(key));
    }

    private static String content(Messages got, int index) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        got.dissection().spans().stream()
                .filter(span -> span.role() == HttpRole.BODY || span.role() == HttpRole.CHUNK_DATA)
                .filter(span -> got.ranges().get(index).contains(span.range()))
                .forEach(span -> content.writeBytes(
                        got.dissection().raw().slice(span.range()).toArray()));
        return Base64.getEncoder().encodeToString(content.toByteArray());
    }
}
