package byteglass.ui.inspect;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.SpecRef;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Dissected;
import byteglass.http.Dissector;
import byteglass.http.Exchange;
import byteglass.http.Fields;
import byteglass.http.Message;
import byteglass.http.Request;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.ui.kit.ByteNotes;
import byteglass.ui.kit.BytePage;
import byteglass.ui.kit.Formats;
import byteglass.wire.Wire;
import byteglass.wire.WireDissector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a loaded exchange apart and says in words what its parts are. Total, as the dissector is; linear in the bytes.
/// Safe on any thread, and for workers.
public final class MessageReader {

    private final Texts texts;
    private final StartLines startLines;
    private final FieldLines fieldLines;
    private final Bodies bodies;
    private final EndMarks endMarks;
    private final WireParts wireParts;
    private final FoundRows found;
    private final Readers readings;

    public MessageReader(Texts texts) {
        this.texts = texts;
        startLines = new StartLines(texts);
        fieldLines = new FieldLines(texts);
        bodies = new Bodies(texts);
        endMarks = new EndMarks(texts);
        wireParts = new WireParts(texts);
        found = new FoundRows(texts);
        readings = new Readers(texts);
    }

    /// Both directions of an exchange.
    public Inspected read(Exchange exchange) {
        Capture asked = exchange.request();
        Dissected dissected = Dissected.exchange(asked.raw());
        Request request = dissected.request();
        Capture answered = exchange.response();
        List<Message> responses = answered == null ? List.of() : responses(answered, request.method());
        boolean refused = !responses.isEmpty() && !responses.getLast().keepAlive();
        Side asking = dissected.isHttp()
                ? side(exchange, Direction.REQUEST, asked, List.of(request), refused)
                : foreign(exchange, asked, dissected);
        Side reply = answered == null ? null : side(exchange, Direction.RESPONSE, answered, responses, false);
        return new Inspected(
                exchange,
                asking,
                reply,
                found.of(asking, reply),
                asked.isWhole() && dissected.isHttp() ? readings.of(request, reply) : Optional.empty());
    }

    /// The responses up to the final one; at least one.
    private static List<Message> responses(Capture answered, String method) {
        List<Message> responses = Dissector.responses(answered.raw(), method).list();
        return responses.isEmpty() ? List.of(Dissector.response(answered.raw(), method)) : responses;
    }

    /// What is no HTTP/1.
    private Side foreign(Exchange exchange, Capture capture, Dissected dissected) {
        Wire wire = WireDissector.dissect(capture.raw());
        Request request = dissected.request();
        List<Block> blocks = new ArrayList<>(wireParts.of(dissected, wire));
        if (dissected.isUnknown()) {
            bodies.unparsed(capture, request).ifPresent(blocks::add);
        }
        Dissection<? extends Role> dissection = dissected.isUnknown()
                ? request.dissection()
                : new Dissection<>(capture.raw(), wire.dissection().spans(), dissected.findings());
        BytePage.EndMark end = endMarks.ofArriving(exchange, capture).orElse(null);
        ByteNotes notes = Highlights.of(dissection, List.of());
        Side.Reading reading = new Side.Reading(dissection, List.of(request), notes, blocks, end);
        return new Side(exchange.id(), Direction.REQUEST, capture, reading);
    }

    /// @param messages the message, after the interim responses before it (RFC 9110 section 15.2)
    /// @param refused whether the reply to it closed the connection
    private Side side(
            Exchange exchange, Direction direction, Capture capture, List<Message> messages, boolean refused) {
        Message message = messages.getLast();
        Optional<BytePage.EndMark> end = endMarks.of(exchange, capture, message);
        List<Block> blocks = new ArrayList<>();
        for (Message each : messages) {
            blocks.addAll(startLines.of(each, refused));
            headers(capture, each, blocks);
        }
        bodies.of(capture, message).ifPresent(blocks::add);
        Fields trailers = message.content().trailers();
        if (!trailers.isEmpty()) {
            blocks.add(fieldLines.of(message, capture.isWhole(), trailers, Kind.TRAILERS));
        }
        bodies.unparsed(capture, message).ifPresent(blocks::add);
        end.ifPresent(mark -> blocks.add(
                Block.standing(new PartsRow.Note(Range.at(capture.raw().length()), mark.text(), mark.cut()))));
        ByteNotes notes = Highlights.of(message.dissection(), LoneLineEnds.of(message));
        return new Side(
                exchange.id(),
                direction,
                capture,
                new Side.Reading(message.dissection(), messages, notes, blocks, end.orElse(null)));
    }

    private void headers(Capture capture, Message message, List<Block> blocks) {
        if (!message.fields().isEmpty()) {
            blocks.add(fieldLines.of(message, capture.isWhole(), message.fields(), Kind.HEADERS));
        }
        if (!message.emptyLine().isEmpty()) {
            blocks.add(Block.standing(emptyLine(message)));
        }
    }

    private PartsRow emptyLine(Message message) {
        Range content = message.content().range();
        String key = "inspect.empty-line." + direction(message);
        String text =
                content.isEmpty() ? texts.get(key + ".last") : texts.get(key, "0x" + Formats.offset(content.start()));
        return LineEnd.of(message.dissection().raw(), message.emptyLine()).row(text);
    }

    /// The last word of the keys of texts that differ for requests and responses.
    static String direction(Message message) {
        return message instanceof Request ? "request" : "response";
    }

    static Section section(Kind kind, Range range, List<String> words, Optional<SpecRef> spec) {
        return new Section(kind, range, words, List.of(), spec);
    }
}
