package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.dissect.SpecRef;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Dissector;
import byteglass.http.Exchange;
import byteglass.http.Fields;
import byteglass.http.Message;
import byteglass.http.Request;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.ui.kit.BytePage;
import byteglass.ui.kit.Formats;
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

    public MessageReader(Texts texts) {
        this.texts = texts;
        startLines = new StartLines(texts);
        fieldLines = new FieldLines(texts);
        bodies = new Bodies(texts);
        endMarks = new EndMarks(texts);
    }

    /// Both directions of an exchange.
    public Inspected read(Exchange exchange) {
        Capture asked = exchange.request();
        Request request = Dissector.request(asked.raw());
        Side requestSide = side(exchange, Direction.REQUEST, asked, List.of(request));
        Capture answered = exchange.response();
        if (answered == null) {
            return new Inspected(exchange, requestSide, null);
        }
        List<Message> responses =
                Dissector.responses(answered.raw(), request.method()).list();
        return new Inspected(
                exchange,
                requestSide,
                side(
                        exchange,
                        Direction.RESPONSE,
                        answered,
                        responses.isEmpty()
                                ? List.of(Dissector.response(answered.raw(), request.method()))
                                : responses));
    }

    /// @param messages the message, after the interim responses before it (RFC 9110 section 15.2)
    private Side side(Exchange exchange, Direction direction, Capture capture, List<Message> messages) {
        Message message = messages.getLast();
        Optional<BytePage.EndMark> end = endMarks.of(exchange, capture, message);
        List<Range> flagged = LoneLineEnds.of(message);
        List<Block> blocks = new ArrayList<>();
        for (Message each : messages) {
            blocks.addAll(startLines.of(each));
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
        return new Side(
                exchange.id(),
                direction,
                capture,
                new Side.Reading(message.dissection(), message, flagged, blocks, end.orElse(null)));
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
