package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import byteglass.dissect.Spans;
import byteglass.http.Dissected;
import byteglass.http.Field;
import byteglass.http.Fields;
import byteglass.http.Framing;
import byteglass.http.Message;
import byteglass.http.Messages;
import byteglass.http.Reading;
import byteglass.http.Request;
import byteglass.http.Response;
import byteglass.texts.Texts;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a dissection as one JSON object.
final class DissectionJson {

    private final JsonGenerator json;
    private final Texts texts;
    private final Disputes disputes = new Disputes();

    DissectionJson(JsonGenerator json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /// @param name of the case; null where it has none
    void write(@Nullable String name, Dissected dissected) throws IOException {
        json.writeStartObject();
        if (name != null) {
            json.writeStringField("name", name);
        }
        json.writeNumberField("length", dissected.raw().length());
        json.writeStringField("protocol", dissected.protocol());
        json.writeArrayFieldStart("messages");
        for (Dissected.Piece piece : dissected.pieces()) {
            for (int i = 0; i < piece.messages().list().size(); i++) {
                message(piece.start(), piece.messages(), i);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("spans");
        for (Dissected.Piece piece : dissected.pieces()) {
            spans(piece);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : dissected.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void message(int offset, Messages messages, int index) throws IOException {
        Message message = messages.list().get(index);
        Range range = messages.ranges().get(index).shift(offset);
        json.writeStartObject();
        json.writeNumberField("start", range.start());
        json.writeNumberField("end", range.end());
        json.writeStringField("state", message.state().key());
        switch (message) {
            case Request request -> {
                json.writeStringField("method", request.method());
                json.writeStringField("target", request.target());
                json.writeStringField("version", request.version());
            }
            case Response response -> {
                json.writeStringField("version", response.version());
                if (response.status().matches("[0-9]{1,9}")) {
                    json.writeNumberField("status", Integer.parseInt(response.status()));
                } else {
                    json.writeNullField("status");
                }
                json.writeStringField("reason", response.reason());
            }
        }
        fields("fields", offset, message.fields());
        json.writeStringField("framing", message.content().framing().key());
        body(offset, messages, index);
        fields("trailers", offset, message.content().trailers());
        json.writeBooleanField("keepAlive", message.keepAlive());
        if (message instanceof Request request) {
            readings(offset, request);
        }
        json.writeEndObject();
    }

    private void readings(int offset, Request request) throws IOException {
        List<Reading> readings = disputes.of(request);
        if (readings.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("readings");
        for (Reading reading : readings) {
            json.writeStartObject();
            json.writeStringField("profile", reading.profile().key());
            json.writeStringField("outcome", reading.outcome().key());
            json.writeNumberField("end", offset + reading.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void fields(String name, int offset, Fields fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (Field field : fields) {
            json.writeStartObject();
            json.writeStringField("name", fields.name(field));
            json.writeStringField("value", fields.value(field));
            range("line", field.line().shift(offset));
            range("nameRange", field.name().shift(offset));
            range("valueRange", field.value().shift(offset));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void range(String name, Range range) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeNumber(range.start());
        json.writeNumber(range.end());
        json.writeEndArray();
    }

    private void body(int offset, Messages messages, int index) throws IOException {
        Message message = messages.list().get(index);
        if (message.content().framing() instanceof Framing.None) {
            json.writeNullField("body");
            return;
        }
        Range range = message.content().range().shift(offset);
        json.writeObjectFieldStart("body");
        json.writeNumberField("start", range.start());
        json.writeNumberField("end", range.end());
        Bytes raw = messages.dissection().raw();
        List<Range> parts = content(messages, index);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Range part : parts) {
            content.writeBytes(raw.slice(part).toArray());
        }
        json.writeFieldName("base64");
        json.writeBinary(content.toByteArray());
        json.writeEndObject();
    }

    /// The octets of content of a message, chunk framing taken off.
    private static List<Range> content(Messages messages, int index) {
        List<Range> found = new ArrayList<>();
        var spans = messages.dissection().spans();
        Range body = messages.list().get(index).content().range();
        int first = body.isEmpty() ? spans.size() : spans.indexAt(body.start());
        for (int i = first; i < spans.size() && spans.start(i) < body.end(); i++) {
            switch (spans.role(i)) {
                case BODY, CHUNK_DATA -> found.add(new Range(spans.start(i), spans.end(i)));
                default -> {}
            }
        }
        return found;
    }

    private void spans(Dissected.Piece piece) throws IOException {
        Spans<?> spans = piece.spans();
        for (int i = 0; i < spans.size() && spans.start(i) < piece.end(); i++) {
            json.writeStartArray();
            json.writeString(spans.role(i).key());
            json.writeNumber(piece.start() + spans.start(i));
            json.writeNumber(piece.start() + Math.min(spans.end(i), piece.end()));
            json.writeEndArray();
        }
    }

    private void finding(Finding finding) throws IOException {
        Rule rule = finding.rule();
        Range at = finding.at();
        json.writeStartObject();
        json.writeStringField("rule", rule.id());
        json.writeStringField("severity", rule.severity().key());
        json.writeNumberField("start", at.start());
        json.writeNumberField("end", at.end());
        json.writeStringField("reference", rule.spec().toString());
        json.writeStringField("message", Sentences.of(texts, finding));
        json.writeEndObject();
    }
}
