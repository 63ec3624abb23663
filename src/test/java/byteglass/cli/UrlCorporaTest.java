package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import byteglass.texts.Texts;
import byteglass.url.Url;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Agrees with other projects' test suites, where the property `byteglass.corpora` names a folder that holds them: in
/// its folder `url`, a case a line, `{"input", "base"?, "whatwg"?: {…}, "rfc3986"?: {…}}`, whose members are those of
/// the answer that must be equal.
class UrlCorporaTest {

    private static final String AUTHORITY = "rfc3986.components.authority.";

    @Test
    void theSuitesAgree() throws IOException {
        String corpora = System.getProperty("byteglass.corpora", "");
        assumeTrue(!corpora.isBlank(), "-Dbyteglass.corpora names no folder of sample corpora");
        List<String> disagreements = new ArrayList<>();
        int cases = 0;
        try (Stream<Path> files = Files.list(Path.of(corpora, "url"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    cases++;
                    ask(FlatJson.of(line), disagreements);
                }
            }
        }

        assertThat(cases).isPositive();
        assertThat(disagreements).isEmpty();
    }

    private static void ask(Map<String, String> question, List<String> disagreements) throws IOException {
        String input = question.getOrDefault("input", "");
        Map<String, String> answer = answer(Url.of(input, question.get("base")));
        for (Map.Entry<String, String> expected : question.entrySet()) {
            String path = expected.getKey();
            boolean asked = path.startsWith("whatwg.") || path.startsWith("rfc3986.");
            if (asked && !agrees(path, expected.getValue(), answer)) {
                disagreements.add("%s: %s is %s, not %s".formatted(input, path, answer.get(path), expected.getValue()));
            }
        }
    }

    private static boolean agrees(String path, String expected, Map<String, String> answer) {
        if (path.equals("rfc3986.notKind")) {
            return !expected.equals(answer.get("rfc3986.kind"));
        }
        if (path.startsWith(AUTHORITY)) {
            return expected.equals(authority(path.endsWith("0"), answer));
        }
        return expected.equals(answer.get(path));
    }

    /// Where the authority begins or ends: it lies from the userinfo to the port.
    private static String authority(boolean start, Map<String, String> answer) {
        TreeMap<Integer, String> places = new TreeMap<>();
        for (String part : List.of("userinfo", "host", "port")) {
            String place = answer.get("rfc3986.components." + part + (start ? ".0" : ".1"));
            if (place != null) {
                places.put(Integer.valueOf(place), place);
            }
        }
        return places.isEmpty()
                ? "null"
                : start ? places.firstEntry().getValue() : places.lastEntry().getValue();
    }

    private static Map<String, String> answer(Url url) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        UrlJson writer = new UrlJson(Texts.of(Locale.ENGLISH));
        Cases.write(new Console(stream, stream, StandardCharsets.UTF_8, false), json -> writer.write(url, json));
        return FlatJson.of(out.toString(StandardCharsets.UTF_8));
    }
}
