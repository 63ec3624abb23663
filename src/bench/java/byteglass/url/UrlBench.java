package byteglass.url;

import byteglass.dissect.Finding;
import byteglass.dissect.Spans;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// URLs taken apart by Byteglass (both standards, spans, findings, the normalised form, what is sent; and the URL
/// Standard alone) and by `java.net.URI`, which only reads RFC 2396. An operation reads the whole set once.
///
/// The goals: the URL Standard alone takes no longer than `java.net.URI`, all of it at most four times as long.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UrlBench {

    /// Which URLs.
    public enum Set {
        /// What people and programs write.
        EVERYDAY,
        /// The URLs of WPT's `urltestdata` that both `java.net.URI` and the URL Standard take. Where
        /// `-Dbyteglass.corpora` names no folder with `url/wpt-urltestdata.jsonl`, this and the next
        /// are skipped, and that is said.
        SUITE,
        /// Whatever of `urltestdata` `java.net.URI` takes: also relative references, and what browsers refuse.
        ACCEPTED
    }

    private static final List<String> EVERYDAY = List.of(
            "http://www.luffycity.com:80/news/index.html?id=250&page=1",
            "https://example.com/",
            "https://shop.example.com/catalogue/items?page=2&sort=price&order=asc#top",
            "http://localhost:8050/webhooks/orders/8f14e45f-ceea-467f-a0e6-1d5c2c3c9a10",
            "https://api.example.com/v1/users/1234567/posts?fields=id%2Cname&limit=100&offset=2000",
            "http://127.0.0.1:3000/a/b/c/d/e/f/g",
            "https://user:secret@git.example.com/team/project.git",
            "https://en.example.org/wiki/%E6%B0%B4?uselang=zh");

    @Param
    Set set;

    private List<String> urls = List.of();

    @Setup
    public void read() throws IOException {
        urls = set == Set.EVERYDAY ? EVERYDAY : suite();
    }

    private List<String> suite() throws IOException {
        String corpora = System.getProperty("byteglass.corpora", "");
        if (corpora.isBlank()) {
            throw new IllegalStateException("-Dbyteglass.corpora names no folder of sample corpora: " + set
                    + " is skipped. Of this benchmark's sets only EVERYDAY needs none (-p set=EVERYDAY).");
        }
        List<String> urls = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(corpora, "url", "wpt-urltestdata.jsonl"))) {
            String url = input(line);
            boolean read = set == Set.ACCEPTED || WhatwgUrl.parse(url, null).url() != null;
            if (read && uri(url) != null) {
                urls.add(url);
            }
        }
        return urls;
    }

    private static String input(String line) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(line)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("input")) {
                    return json.getText();
                }
                json.skipChildren();
            }
        }
        return "";
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Benchmark
    public void byteglass(Blackhole hole) {
        for (String text : urls) {
            Url url = Url.of(text, null);
            Spans<UrlRole> spans = url.dissection().spans();
            int sum = 0;
            for (int i = 0; i < spans.size(); i++) {
                sum += spans.end(i) + spans.role(i).ordinal();
            }
            hole.consume(sum);
            for (Finding finding : url.dissection().findings()) {
                hole.consume(finding);
            }
            hole.consume(url.reference().normalized());
            hole.consume(url.sent());
            hole.consume(url);
        }
    }

    @Benchmark
    public void byteglassAsBrowsers(Blackhole hole) {
        for (String text : urls) {
            hole.consume(WhatwgUrl.parse(text, null));
        }
    }

    @Benchmark
    public void javaNetUri(Blackhole hole) {
        for (String text : urls) {
            hole.consume(uri(text));
        }
    }
}
