package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import byteglass.dissect.Span;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// What holds of any bytes, messages or not: nothing throws, spans tile, framing does not depend on the splits, and
/// framer and dissector say the same. A failure names its input.
final class HttpProperties {

    /// A low limit, so that short inputs pass it too.
    private static final Limits LIMITS = new Limits(512);

    private HttpProperties() {}

    /// @param cuts where to cut the bytes into pieces, in order
    static void hold(Bytes raw, int... cuts) {
        try {
            Splits whole = Splits.of(raw, LIMITS);
            assertThat(Splits.of(raw, LIMITS, Splits.everywhere(raw))).isEqualTo(whole);
            assertThat(Splits.of(raw, LIMITS, cuts)).isEqualTo(whole);
            request(raw, whole);
            Messages requests = Dissector.requests(raw);
            framed(raw, requests);
            Messages responses = Dissector.responses(raw, "GET");
            Messages heads = Dissector.responses(raw, "HEAD");
            for (Messages messages : List.of(requests, responses, heads)) {
                tiled(raw, messages.dissection().spans());
                messages.list().forEach(HttpProperties::fields);
            }
            tiled(raw, Dissector.response(raw, "CONNECT").dissection().spans());
            readings(raw);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("fails for " + shown(raw), e);
        }
    }

    /// The framer finds the messages that the dissector found.
    static void framed(Bytes raw, Messages messages) {
        byte[] data = raw.toArray();
        Framer framer = new Framer(Limits.DEFAULT);
        int at = 0;
        for (int i = 0; i < messages.list().size(); i++) {
            Message message = messages.list().get(i);
            Range range = messages.ranges().get(i);
            assertThat(range.start()).isEqualTo(at);
            at = framer.push(data, at, data.length);
            assertThat(framer.framing()).isEqualTo(message.content().framing());
            switch (message.state()) {
                case COMPLETE -> {
                    assertThat(framer.phase()).isEqualTo(Phase.WHOLE);
                    assertThat(range.end()).isEqualTo(at);
                    assertThat(framer.keepAlive()).isEqualTo(message.keepAlive());
                    framer.next();
                }
                case INCOMPLETE -> assertThat(framer.phase()).isIn(Phase.HEAD, Phase.CONTENT);
                case BROKEN -> assertThat(framer.phase()).isEqualTo(Phase.BROKEN);
            }
        }
    }

    private static void request(Bytes raw, Splits framed) {
        Request request = Dissector.request(raw);
        tiled(raw, request.dissection().spans());
        assertThat(framed.length()).isEqualTo(framed.end());
        if (framed.refusal() != null && framed.refusal().status() == 431) {
            return;
        }
        assertThat(request.content().framing()).isEqualTo(framed.framing());
        if (framed.refusal() != null && framed.refusal().status() == 400) {
            assertThat(request.dissection().findings())
                    .as("what is refused has a grave finding")
                    .anyMatch(finding -> finding.rule().severity().compareTo(Severity.ERROR) >= 0);
        }
        assertThat(request.keepAlive()).isEqualTo(framed.keepAlive());
        long parsed = parsedEnd(request);
        switch (framed.phase()) {
            case WHOLE -> {
                assertThat(request.state()).isEqualTo(State.COMPLETE);
                assertThat(parsed).isEqualTo(framed.end());
                assertThat(request.content().length())
                        .isEqualTo(framed.summary().contentBytes());
                assertThat(request.fields()).hasSize(framed.summary().fieldCount());
            }
            case BROKEN -> {
                assertThat(request.state()).isEqualTo(State.BROKEN);
                assertThat(parsed).isLessThanOrEqualTo(framed.end());
            }
            case HEAD, CONTENT -> {
                assertThat(request.state()).isEqualTo(State.INCOMPLETE);
                assertThat(framed.end()).isEqualTo(raw.length());
                assertThat(parsed).isEqualTo(raw.length());
            }
        }
    }

    /// Where readers disagree about a request, its findings carry that.
    private static void readings(Bytes raw) {
        Request request = Dissector.request(raw);
        List<Reading> readings = Reading.of(raw, (int) request.startLine().start());
        assertThat(readings).hasSize(Profile.values().length).allMatch(reading -> reading.end() <= raw.length());
        assertThat(request.readings()).isIn(List.of(), readings);
        if (Reading.disagree(readings) && !request.startLine().isEmpty()) {
            assertThat(request.readings()).isEqualTo(readings);
        }
    }

    private static long parsedEnd(Message message) {
        return message.dissection().spans().stream()
                .filter(span -> span.role() == HttpRole.UNPARSED)
                .findFirst()
                .map(span -> span.range().start())
                .orElse((long) message.dissection().raw().length());
    }

    /// The spans follow each other without gaps, none is empty, and together they are the bytes.
    private static void tiled(Bytes raw, List<? extends Span<?>> spans) {
        long end = 0;
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Span<?> span : spans) {
            if (span.range().start() != end || span.range().isEmpty()) {
                throw new AssertionError(span + " after " + end);
            }
            joined.writeBytes(raw.slice(span.range()).toArray());
            end = span.range().end();
        }
        assertThat(Bytes.wrap(joined.toByteArray())).isEqualTo(raw);
    }

    /// A line holds its name and its value; the value has a dissection that tiles it, and a meaning.
    private static void fields(Message message) {
        Bytes raw = message.dissection().raw();
        for (Field field : message.fields()) {
            assertThat(field.line().contains(field.name())).isTrue();
            assertThat(field.line().contains(field.value())).isTrue();
            Bytes value = raw.slice(field.value());
            ValueDissector.dissect(message.fields().name(field), value)
                    .ifPresent(found -> tiled(value, found.dissection().spans()));
            assertThat(FieldMeaning.of(message, field).key()).isNotEmpty();
        }
    }

    private static String shown(Bytes raw) {
        return java.util.HexFormat.of().formatHex(raw.toArray()) + ", which is " + raw.latin1();
    }
}
