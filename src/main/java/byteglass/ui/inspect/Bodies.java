package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.Decoding;
import byteglass.body.Fault;
import byteglass.body.Labels;
import byteglass.body.Limits;
import byteglass.body.Watch;
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
import byteglass.ui.inspect.PartsRow.Note;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.ui.kit.Formats;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows what follows the empty line: the body decoded, in each way that fits, and as it was sent, and octets that
/// nothing sure can be said of.
final class Bodies {

    /// Octets shown as text here; Raw has them all.
    static final int MOST = 64 << 10;

    /// Octets that are looked at before anything is shown: what takes a worker some 20 ms.
    static final int FIRST_BYTES = 256 << 10;

    /// A tag is no place for more characters.
    private static final int LONGEST_TAG = 80;

    /// What is made of them.
    private static final Limits FIRST = new Limits(FIRST_BYTES, 8, 1 << 20, 20_000);

    private final Texts texts;
    private final TextLines lines;
    private final BodyFaces faces;

    Bodies(Texts texts) {
        this.texts = texts;
        lines = new TextLines(texts);
        faces = new BodyFaces(texts);
    }

    /// The body, as much as its beginning tells; empty where there is none.
    Optional<Block> of(Capture capture, Message message) {
        long onWire = EndMarks.contentBytes(capture, message);
        if (onWire == 0) {
            return Optional.empty();
        }
        Bytes content = Body.content(message);
        boolean cut = !capture.isWhole() || content.length() > FIRST_BYTES;
        return Optional.of(block(
                capture,
                message,
                cut
                        ? new Input(
                                content.slice(0, Math.min(content.length(), FIRST_BYTES)),
                                true,
                                FIRST,
                                Optional.empty())
                        : new Input(content, false, Limits.DEFAULT, Optional.empty()),
                Watch.NONE));
    }

    /// What is to be looked at.
    ///
    /// @param content the first octets of a body, or all
    /// @param cut whether they are not all
    /// @param charset the one that somebody chose to read them in
    record Input(Bytes content, boolean cut, Limits limits, Optional<Charset> charset) {}

    /// The body, as far as its octets are given.
    Block block(Capture capture, Message message, Input input, Watch watch) {
        Range loaded = message.content().range();
        long onWire = EndMarks.contentBytes(capture, message);
        boolean chunked = message.content().framing() instanceof Framing.Chunked;
        long contentBytes = capture.isWhole() ? message.content().length() : onWire;
        Body body = Body.of(Labels.of(message.fields()), input.content(), input.limits(), watch)
                .in(input.charset());
        boolean decoded = body.decoded().steps().stream().anyMatch(step -> step.outBytes() > 0);
        BodyPlace place = new BodyPlace(loaded, !decoded && !chunked);
        BodyFaces.Made made = faces.of(body, place, new BodyFaces.Sight(decoded || chunked, input.cut()), watch);
        boolean part = !input.limits().equals(Limits.DEFAULT) && (input.cut() || !made.whole());
        Face sent = new Face(texts.get("inspect.face.as-sent"), lines.asSent(message, capture.length(), loaded));
        List<PartsRow> after = new ArrayList<>();
        if (input.cut()) {
            after.add(new Note(
                    loaded, texts.get("inspect.note.more", input.content().length(), contentBytes), false));
        } else if (!made.whole() && !made.failed()) {
            after.add(new Note(loaded, texts.get("inspect.body.limit"), false));
        }
        List<PartsRow> remarks = part ? List.of() : made.remarks();
        List<Face> all = new ArrayList<>();
        made.faces().forEach(face -> all.add(face.between(remarks, after)));
        all.add(made.failed() && !part ? 0 : all.size(), sent.between(remarks, List.of()));
        Range range = new Range(loaded.start(), loaded.start() + onWire);
        List<String> words = new ArrayList<>(List.of(
                texts.get("inspect.section.body." + MessageReader.direction(message)),
                texts.get("inspect.bytes", contentBytes),
                how(message, capture, body)));
        Section head = new Section(
                Kind.BODY,
                range,
                words,
                tags(message.fields().first("content-type").orElse("")),
                Optional.empty());
        Optional<Body> whole = part || input.cut() ? Optional.empty() : Optional.of(body);
        return new Block(Optional.of(head), all, whole, part, made.text());
    }

    /// The media type, as it was sent but for its parameters.
    private static List<String> tags(String contentType) {
        String name = contentType.split(";", 2)[0].strip();
        return name.isEmpty() ? List.of() : List.of(name.substring(0, Math.min(name.length(), LONGEST_TAG)));
    }

    /// How it was sent: coded, in chunks, or as it is.
    private String how(Message message, Capture capture, Body body) {
        if (!body.decoded().steps().isEmpty()) {
            return body.decoded().steps().stream()
                    .map(this::step)
                    .reduce("", (all, step) -> all.isEmpty() ? step : texts.get("inspect.body.then", all, step));
        }
        if (message.content().framing() instanceof Framing.Chunked) {
            return capture.isWhole() ? texts.get("inspect.body.chunks", chunks(message)) : "";
        }
        return texts.get("inspect.body.plain");
    }

    /// A coding that was undone: `gzip: 215 B → 675 B`.
    private String step(Decoding step) {
        String from = Formats.size(step.inBytes());
        String to = Formats.size(step.outBytes());
        Optional<Fault> fault = step.fault();
        if (fault.isEmpty()) {
            return texts.get("inspect.body.step", step.coding(), from, to);
        }
        boolean limit = fault.get() == Fault.BOMB || fault.get() == Fault.LARGE;
        String why = limit
                ? texts.get("inspect.body.stopped", to)
                : texts.get(fault.get().textKey());
        return step.outBytes() == 0
                ? texts.get("inspect.body.step.none", step.coding(), why)
                : texts.get("inspect.body.step.fault", step.coding(), from, to, why);
    }

    private static int chunks(Message message) {
        Spans<HttpRole> spans = message.dissection().spans();
        int count = 0;
        for (int i = 0; i < spans.size(); i++) {
            count += spans.role(i) == HttpRole.CHUNK_DATA ? 1 : 0;
        }
        return count;
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
