package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.Capture;
import byteglass.http.Framing;
import byteglass.http.HttpRole;
import byteglass.http.Message;
import byteglass.http.State;
import byteglass.texts.Texts;
import byteglass.ui.inspect.Block.Face;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows what follows the empty line: the body as text, chunked bodies also as they were sent, and octets that nothing
/// sure can be said of.
final class Bodies {

    /// Octets shown as text here; Raw has them all.
    static final int MOST = 64 << 10;

    private final Texts texts;
    private final TextLines lines;

    Bodies(Texts texts) {
        this.texts = texts;
        lines = new TextLines(texts);
    }

    /// The body; empty where there is none.
    Optional<Block> of(Capture capture, Message message) {
        Range loaded = message.content().range();
        long onWire = EndMarks.contentBytes(capture, message);
        if (onWire == 0) {
            return Optional.empty();
        }
        MediaType type = MediaType.of(message.fields().first("content-type").orElse(""));
        boolean chunked = message.content().framing() instanceof Framing.Chunked;
        Bytes content = chunked ? joined(message) : first(message, loaded);
        long contentBytes = capture.isWhole() ? message.content().length() : onWire;
        List<PartsRow> decoded = lines.decoded(content, contentBytes, type, loaded);
        List<Face> faces = chunked
                ? List.of(
                        new Face(texts.get("inspect.face.decoded"), decoded),
                        new Face(texts.get("inspect.face.as-sent"), lines.asSent(message, capture.length(), loaded)))
                : List.of(new Face("", decoded));
        Range range = new Range(loaded.start(), loaded.start() + onWire);
        List<String> words = List.of(
                texts.get("inspect.section.body." + MessageReader.direction(message)),
                texts.get("inspect.bytes", contentBytes),
                how(message, capture));
        Section head = new Section(Kind.BODY, range, words, type.tags(), Optional.empty());
        return Optional.of(new Block(Optional.of(head), faces));
    }

    /// How it was sent: coded, in chunks, or as it is.
    private String how(Message message, Capture capture) {
        String coding = message.fields().first("content-encoding").orElse("").strip();
        if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
            return texts.get("inspect.body.coded", coding.substring(0, Math.min(40, coding.length())));
        }
        if (message.content().framing() instanceof Framing.Chunked) {
            return capture.isWhole() ? texts.get("inspect.body.chunks", chunks(message)) : "";
        }
        return texts.get("inspect.body.plain");
    }

    private static int chunks(Message message) {
        Spans<HttpRole> spans = message.dissection().spans();
        int count = 0;
        for (int i = 0; i < spans.size(); i++) {
            count += spans.role(i) == HttpRole.CHUNK_DATA ? 1 : 0;
        }
        return count;
    }

    private static Bytes first(Message message, Range range) {
        long end = Math.min(range.end(), range.start() + MOST);
        return message.dissection().raw().slice(new Range(range.start(), end));
    }

    /// The first octets of chunked content, chunk framing taken off.
    private static Bytes joined(Message message) {
        Bytes raw = message.dissection().raw();
        Spans<HttpRole> spans = message.dissection().spans();
        byte[] content = new byte[MOST];
        int count = 0;
        for (int i = 0; i < spans.size() && count < MOST; i++) {
            if (spans.role(i) == HttpRole.CHUNK_DATA) {
                Bytes data = raw.slice(spans.start(i), Math.min(spans.end(i), spans.start(i) + MOST - count));
                data.copyTo(content, count);
                count += data.length();
            }
        }
        return Bytes.copyOf(content, 0, count);
    }

    /// The unparsed tail; empty where all could be read.
    Optional<Block> unparsed(Capture capture, Message message) {
        Spans<HttpRole> spans = message.dissection().spans();
        if (spans.isEmpty() || spans.role(spans.size() - 1) != HttpRole.UNPARSED) {
            return Optional.empty();
        }
        int start = spans.start(spans.size() - 1);
        Range loaded = new Range(start, spans.length());
        String why = message.startLine().isEmpty()
                ? "inspect.unparsed.not-http"
                : message.state() == State.COMPLETE ? "inspect.unparsed.after" : "inspect.unparsed.undecidable";
        List<String> words = List.of(
                texts.get("inspect.section.unparsed"),
                texts.get("inspect.bytes", capture.length() - start),
                texts.get(why));
        List<PartsRow> rows = new ArrayList<>(lines.asSent(message, capture.length(), loaded));
        Section head =
                MessageReader.section(Kind.UNPARSED, new Range(start, capture.length()), words, Optional.empty());
        return Optional.of(Block.section(head, rows));
    }
}
