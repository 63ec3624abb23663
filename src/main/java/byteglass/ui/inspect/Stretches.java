package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.Dissector;
import byteglass.http.Framing;
import byteglass.http.HttpRole;
import byteglass.http.Reading;
import byteglass.http.Request;
import byteglass.http.State;
import byteglass.texts.Texts;
import byteglass.ui.inspect.ReaderTable.Kind;
import byteglass.ui.inspect.ReaderTable.Stretch;
import java.util.ArrayList;
import java.util.List;

/// Says what a reader takes the bytes after the head for.
///
/// Chunks are found by the dissector behind a head that says so and nothing else: whatever made this reader look for
/// chunks, from there on all read them alike. Where the dissector does not get through, all is body.
final class Stretches {

    /// Chunks that are told apart; more are one stretch.
    private static final int MOST_CHUNKS = 24;

    private static final Bytes HEAD = Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");

    private final Texts texts;

    Stretches(Texts texts) {
        this.texts = texts;
    }

    /// What each byte of a range is for, counted from its start.
    Spans<HttpRole> roles(Bytes raw, Range range, Reading reading) {
        var spans = new Spans.Builder<>(HttpRole.values());
        int head = (int) (reading.head() - range.start());
        boolean inHead = isInHead(reading);
        spans.to(inHead ? (int) range.length() : head, HttpRole.SP);
        if (reading.framing() instanceof Framing.Chunked) {
            chunks(raw, reading).forEach(span -> spans.to((int) span.range().end() + head, span.role()));
        }
        spans.to(Math.max(spans.end(), (int) (end(raw, reading) - range.start())), HttpRole.BODY);
        spans.to((int) range.length(), HttpRole.STRAY);
        return spans.build();
    }

    /// What it takes the bytes of a range for, in order.
    List<Stretch> of(Bytes raw, Range range, Reading reading) {
        List<Stretch> all = new ArrayList<>();
        long end = end(raw, reading);
        long head = isInHead(reading) ? end : reading.head();
        add(all, Kind.HEAD, range.start(), head, texts.get("inspect.stretch.head"));
        switch (reading.framing()) {
            case Framing.Length(long bytes) -> {
                long there = end - head;
                String label = there == bytes
                        ? texts.get("inspect.stretch.body", bytes)
                        : texts.get("inspect.stretch.body.of", there, bytes);
                add(all, Kind.BODY, head, end, label);
            }
            case Framing.Chunked chunked -> chunks(raw, reading, all);
            default -> {
                // nothing belongs to it
            }
        }
        add(all, Kind.LEFT_OVER, end, range.end(), texts.get("inspect.stretch.left-over"));
        return all;
    }

    /// Where what a reader takes ends; of one who waits, all is taken.
    static long end(Bytes raw, Reading reading) {
        return reading.outcome() == Reading.Outcome.WHOLE ? reading.end() : raw.length();
    }

    /// Whether a reader has not found the end of the head.
    static boolean isInHead(Reading reading) {
        return reading.outcome() != Reading.Outcome.WHOLE && reading.framing() instanceof Framing.None;
    }

    private static void add(List<Stretch> all, Kind kind, long start, long end, String label) {
        if (start < end) {
            all.add(new Stretch(kind, new Range(start, end), label));
        }
    }

    private void chunks(Bytes raw, Reading reading, List<Stretch> all) {
        Spans<HttpRole> spans = chunks(raw, reading);
        long head = reading.head();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.role(i) == HttpRole.CHUNK_SIZE) {
                sizes.add(spans.start(i));
            }
        }
        if (sizes.isEmpty()) {
            add(all, Kind.BODY, head, end(raw, reading), texts.get("inspect.stretch.body", end(raw, reading) - head));
            return;
        }
        long last = head + sizes.getLast();
        if (sizes.size() > MOST_CHUNKS) {
            add(all, Kind.CHUNK, head, last, texts.get("inspect.stretch.chunks", sizes.size() - 1));
        } else {
            for (int i = 0; i + 1 < sizes.size(); i++) {
                add(all, Kind.CHUNK, head + sizes.get(i), head + sizes.get(i + 1), chunk(raw, head + sizes.get(i)));
            }
        }
        end(raw, spans, last, reading, all);
    }

    /// The line of the last size, and what ends the body after it.
    private void end(Bytes raw, Spans<HttpRole> spans, long start, Reading reading, List<Stretch> all) {
        boolean whole = reading.outcome() == Reading.Outcome.WHOLE;
        int feed = raw.indexOf('\n', (int) start);
        long end = end(raw, reading);
        long line = feed < 0 || feed >= end || !whole ? end : feed + 1;
        add(all, whole ? Kind.LAST_CHUNK : Kind.CHUNK, start, line, chunk(raw, start));
        boolean trailers = spans.stream().anyMatch(span -> span.role() == HttpRole.TRAILER_NAME);
        add(all, Kind.END, line, end, texts.get(trailers ? "inspect.stretch.trailers" : "inspect.stretch.end"));
    }

    private String chunk(Bytes raw, long start) {
        int at = (int) start;
        while (at < raw.length() && Character.digit(raw.at(at), 16) >= 0) {
            at++;
        }
        String size = raw.slice((int) start, at).latin1().replaceFirst("^0+(?=.)", "");
        boolean zero = size.equals("0") || size.isEmpty();
        return zero
                ? texts.get("inspect.stretch.last-chunk")
                : texts.get(
                        "inspect.stretch.chunk", size.length() > 15 ? size : Long.toString(Long.parseLong(size, 16)));
    }

    /// The chunks of a reader, counted from the end of the head; none where they cannot be told apart.
    private static Spans<HttpRole> chunks(Bytes raw, Reading reading) {
        Bytes body = raw.slice((int) reading.head(), (int) end(raw, reading));
        Request request = Dissector.request(HEAD.concat(body));
        var spans = new Spans.Builder<>(HttpRole.values());
        if (request.state() != State.BROKEN && request.content().range().end() == HEAD.length() + body.length()) {
            request.dissection().spans().stream()
                    .filter(span -> span.range().start() >= HEAD.length())
                    .forEach(span -> spans.to((int) span.range().end() - HEAD.length(), span.role()));
        }
        return spans.build();
    }
}
