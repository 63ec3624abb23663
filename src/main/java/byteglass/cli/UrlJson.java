package byteglass.cli;

import byteglass.dissect.Dissection;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.texts.Texts;
import byteglass.url.Components;
import byteglass.url.Sent;
import byteglass.url.Url;
import byteglass.url.ValidationError;
import byteglass.url.WhatwgUrl;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The breakdown of a URL as JSON.
final class UrlJson {

    private final Texts texts;

    /// @param texts in English, whatever the reader speaks
    UrlJson(Texts texts) {
        this.texts = texts;
    }

    void write(Url url, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("input", url.dissection().raw().utf8());
        rfc3986(url, json);
        whatwg(url.browser(), json);
        sent(url.sent(), json);
        spans(url.dissection().spans(), json);
        findings(url.dissection(), json);
        json.writeEndObject();
    }

    private static void rfc3986(Url url, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("rfc3986");
        json.writeBooleanField("valid", url.reference().valid());
        json.writeStringField("kind", url.reference().kind().orElse(null));
        json.writeObjectFieldStart("components");
        Components parts = url.reference().components();
        range("scheme", parts.scheme(), json);
        range("userinfo", parts.userinfo(), json);
        range("host", parts.host(), json);
        range("port", parts.port(), json);
        range("path", parts.path(), json);
        range("query", parts.query(), json);
        range("fragment", parts.fragment(), json);
        json.writeEndObject();
        json.writeStringField("normalized", url.reference().normalized());
        json.writeStringField("resolved", url.resolved());
        json.writeEndObject();
    }

    private static void range(String name, @Nullable Range range, JsonGenerator json) throws IOException {
        if (range == null) {
            json.writeNullField(name);
        } else {
            json.writeArrayFieldStart(name);
            json.writeNumber(range.start());
            json.writeNumber(range.end());
            json.writeEndArray();
        }
    }

    private static void whatwg(WhatwgUrl.Parse parse, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("whatwg");
        WhatwgUrl url = parse.url();
        json.writeBooleanField("failure", url == null);
        if (url != null) {
            json.writeStringField("href", url.href());
            json.writeStringField("origin", url.origin());
            json.writeStringField("protocol", url.protocol());
            json.writeStringField("username", url.username());
            json.writeStringField("password", url.password());
            json.writeStringField("host", url.hostAndPort());
            json.writeStringField("hostname", url.hostname());
            json.writeStringField("port", url.port() < 0 ? "" : Integer.toString(url.port()));
            json.writeStringField("pathname", url.path());
            json.writeStringField("search", url.search());
            json.writeStringField("hash", url.hash());
        }
        json.writeArrayFieldStart("validationErrors");
        for (ValidationError error : parse.errors()) {
            json.writeString(error.key());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void sent(Optional<Sent> sent, JsonGenerator json) throws IOException {
        if (sent.isEmpty()) {
            json.writeNullField("sent");
            return;
        }
        json.writeObjectFieldStart("sent");
        json.writeStringField("target", sent.get().target());
        json.writeStringField("host", sent.get().host());
        json.writeStringField("authorization", sent.get().authorization());
        json.writeEndObject();
    }

    /// `[["scheme", 0, 4], …]`.
    static <R extends Role> void spans(Spans<R> spans, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("spans");
        for (int i = 0; i < spans.size(); i++) {
            json.writeStartArray();
            json.writeString(spans.role(i).key());
            json.writeNumber(spans.start(i));
            json.writeNumber(spans.end(i));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void findings(Dissection<?> dissection, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : dissection.findings()) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule().id());
            json.writeStringField("severity", finding.rule().severity().key());
            json.writeNumberField("start", finding.at().start());
            json.writeNumberField("end", finding.at().end());
            json.writeStringField("reference", finding.rule().spec().toString());
            json.writeStringField("message", Sentences.of(texts, finding));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
