package byteglass.cli;

import byteglass.http.Capture;
import byteglass.send.Failure;
import byteglass.send.Handshake;
import byteglass.send.Journey;
import byteglass.send.Outcome;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Objects;

/// What was sent and what came back, in JSON.
///
/// @param request where the bytes of the request are that are not in the outcome
/// @param response likewise
record SentReport(Outcome outcome, Streamed.Source request, Streamed.Source response) {

    void write(JsonGenerator json) throws IOException {
        Journey journey = outcome.journey();
        Journey.End end = Objects.requireNonNull(journey.end());
        json.writeStartObject();
        bytes(json, "request", outcome.request(), request);
        bytes(json, "response", outcome.response(), response);
        json.writeStringField("ending", end.ending().key());
        json.writeFieldName("timeline");
        TimelineJson.sent(json, journey.timeline());
        json.writeFieldName("tls");
        Handshake handshake = journey.route().handshake();
        if (handshake == null) {
            json.writeNull();
        } else {
            tls(json, handshake);
        }
        json.writeFieldName("failure");
        if (end.failure() == null) {
            json.writeNull();
        } else {
            failure(json, end.failure());
        }
        json.writeEndObject();
    }

    private static void bytes(JsonGenerator json, String name, Capture known, Streamed.Source source)
            throws IOException {
        json.writeFieldName(name);
        try (InputStream in = Streamed.of(known, source)) {
            json.writeBinary(in, -1);
        }
    }

    private static void tls(JsonGenerator json, Handshake handshake) throws IOException {
        json.writeStartObject();
        json.writeStringField("protocol", handshake.protocol());
        json.writeStringField("suite", handshake.suite());
        json.writeStringField("application", handshake.application());
        json.writeStringField("distrust", handshake.distrust());
        json.writeArrayFieldStart("chain");
        for (X509Certificate certificate : handshake.chain()) {
            json.writeStartObject();
            json.writeStringField(
                    "subject", certificate.getSubjectX500Principal().getName());
            json.writeStringField("issuer", certificate.getIssuerX500Principal().getName());
            json.writeStringField(
                    "notBefore", certificate.getNotBefore().toInstant().toString());
            json.writeStringField(
                    "notAfter", certificate.getNotAfter().toInstant().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void failure(JsonGenerator json, Failure failure) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", failure.step().key());
        json.writeStringField(
                "reason", failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeStringField("detail", failure.detail());
        json.writeEndObject();
    }
}
