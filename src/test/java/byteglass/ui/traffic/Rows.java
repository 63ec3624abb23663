package byteglass.ui.traffic;

import byteglass.dissect.Bytes;
import byteglass.dissect.Severity;
import byteglass.http.Connection;
import byteglass.http.Derived;
import byteglass.http.Dissected;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Summary;
import byteglass.store.Opening;
import byteglass.store.Outcome;
import byteglass.store.Row;
import byteglass.texts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Rows for tests.
final class Rows {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Outcome OK = new Outcome(Ending.COMPLETE, 200, 800, 100, 50);
    private static final Outcome UNDER_WAY = new Outcome(null, 0, -1, 100, 0);

    private Rows() {}

    /// A capture of any size whose ids are one more than the index: nothing of it is held.
    static List<Entry> numbered(long index, int count) {
        return LongStream.range(index, index + count)
                .mapToObj(each -> of(each + 1, get("/" + each)))
                .toList();
    }

    static Summary get(String target) {
        return new Summary("GET", target, "HTTP/1.1", "127.0.0.1:8050", 6, null, false, 0);
    }

    static Entry of(long id, Summary summary) {
        return new Entry(row(id, 0, summary, Ending.COMPLETE, OK), null, Entry.UNKNOWN);
    }

    static Entry answered(long id, Summary summary, int status, long micros) {
        return new Entry(
                row(id, 0, summary, Ending.COMPLETE, new Outcome(Ending.COMPLETE, status, micros, 100, 50)),
                null,
                Entry.UNKNOWN);
    }

    static Entry pipelined(long id, long after, Summary summary) {
        return new Entry(row(id, after, summary, Ending.COMPLETE, OK), null, Entry.UNKNOWN);
    }

    /// What another protocol's bytes are called, one character an octet.
    static Foreign foreign(String bytes) {
        return new ForeignWords(Texts.of(Locale.ENGLISH)).of(Dissected.exchange(Bytes.latin1(bytes)));
    }

    static Entry stray(long id, String bytes) {
        Outcome refused = new Outcome(Ending.REFUSED, 400, 100, 9, 50);
        return new Entry(row(id, 0, Summary.EMPTY, Ending.REFUSED, refused), foreign(bytes), Entry.UNKNOWN);
    }

    static Entry closed(long id, String bytes) {
        Outcome closed = new Outcome(Ending.REFUSED, 0, -1, bytes.length(), 0);
        return new Entry(row(id, 0, Summary.EMPTY, Ending.REFUSED, closed), foreign(bytes), Entry.UNKNOWN);
    }

    static Entry arriving(long id, Summary summary) {
        return new Entry(row(id, 0, summary, null, UNDER_WAY), null, 4_000);
    }

    static Entry awaitingReply(long id, Summary summary) {
        return new Entry(row(id, 0, summary, Ending.COMPLETE, UNDER_WAY), null, Entry.UNKNOWN);
    }

    /// The same, looked at, with so many findings of a severity.
    static Entry looked(Entry entry, Map<Severity, Integer> counts, int readings, boolean whole) {
        Row row = entry.row();
        return new Entry(
                new Row(
                        row.id(),
                        row.opening(),
                        row.pipelinedAfter(),
                        row.summary(),
                        row.requestEnding(),
                        row.outcome(),
                        new Derived(counts, List.of(), readings, readings > 1 ? 6 : 0, whole)),
                entry.foreign(),
                entry.announcedBytes());
    }

    /// A row of each kind, as the design shows them.
    static List<Entry> ofEachKind() {
        List<Entry> rows = new ArrayList<>();
        rows.add(of(1273, get("/")));
        rows.add(answered(1274, get("/favicon.ico"), 404, 300));
        rows.add(answered(
                1275,
                with("POST", "/hooks/github?source=push", "hooks.example.dev", "application/json", 675),
                200,
                1_600));
        rows.add(answered(1276, with("OPTIONS", "/api/items/42", "127.0.0.1:8050", null, 0), 204, 400));
        rows.add(answered(
                1277,
                new Summary(
                        "PUT",
                        "/api/items/42?dry_run=0",
                        "HTTP/1.1",
                        "127.0.0.1:8050",
                        17,
                        "application/json",
                        true,
                        1_200),
                200,
                122_100));
        rows.add(answered(1278, with("DELETE", "/api/items/42", "127.0.0.1:8050", null, 0), 200, 120_500));
        rows.add(answered(
                1279,
                with("PROPFIND", "/dav/docs/", "localhost:8050", "application/xml; charset=utf-8", 152),
                207,
                3_400));
        rows.add(
                answered(1280, with("BREW", "/pot-1?additions=milk", "coffee.test", "message/coffeepot", 5), 418, 200));
        rows.add(answered(1281, with("POST", "/cart", "shop.test", "application/x-www-form-urlencoded", 6), 400, 200));
        rows.add(closed(1282, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"));
        rows.add(stray(1283, "hello"));
        rows.add(of(1284, get("/assets/app.css?v=7")));
        rows.add(pipelined(1285, 1284, get("/assets/app.js?v=7")));
        rows.add(
                of(
                        1286,
                        get(
                                "http://user@proxy.test:3128/a/long/path/that/goes/on/and/on/and/on/until/it/does/not/fit/the/cell/any/more.html?and=a&query=too#part")));
        rows.add(of(1287, with("CONNECT", "[2001:db8::1]:443", "[2001:db8::1]:443", null, 0)));
        rows.add(arriving(1288, with("PUT", "/upload/archive.tar", "127.0.0.1:8050", "application/octet-stream", 312)));
        rows.add(
                awaitingReply(1289, with("POST", "/form", "127.0.0.1:8050", "multipart/form-data; boundary=x", 4_096)));
        return rows.stream().map(Rows::lookedAt).toList();
    }

    private static Entry lookedAt(Entry entry) {
        return switch ((int) entry.row().id()) {
            case 1277, 1280, 1285 -> looked(entry, Map.of(Severity.NOTE, 1), 1, true);
            case 1281 -> looked(entry, Map.of(Severity.DANGER, 1, Severity.ERROR, 1, Severity.WARNING, 3), 2, true);
            case 1282 -> looked(entry, Map.of(Severity.WARNING, 1), 1, true);
            case 1283 -> looked(entry, Map.of(Severity.ERROR, 2), 1, true);
            case 1286 -> looked(entry, Map.of(Severity.ERROR, 12, Severity.NOTE, 3), 3, false);
            case 1287, 1288, 1289 -> entry;
            default -> looked(entry, Map.of(), 1, true);
        };
    }

    private static Summary with(String method, String target, String host, @Nullable String type, long bytes) {
        return new Summary(method, target, "HTTP/1.1", host, 8, type, false, bytes);
    }

    private static Row row(long id, long after, Summary summary, @Nullable Ending requestEnding, Outcome outcome) {
        Connection connection = new Connection(1, "127.0.0.1:53120", "127.0.0.1:8050", NOON);
        Opening opening = new Opening(Origin.RECEIVED, connection, 1, NOON.plusMillis(id * 137));
        return new Row(id, opening, after, summary, requestEnding, outcome, null);
    }
}
