package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Severity;
import byteglass.dissect.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever the bytes: nothing throws, spans tile, framing does not depend on the splits, and framer and
/// dissector say the same.
class AgreementTest {

    private static final Limits LIMITS = new Limits(512);

    @Test
    void framerAndDissectorAgreeOnAnyBytes() {
        agree(20_000);
    }

    @Test
    @Tag("thorough")
    void framerAndDissectorAgreeOnManyMoreBytes() {
        agree(200_000);
    }

    private static void agree(int inputs) {
        Gibberish gibberish = new Gibberish(9112);
        for (int i = 0; i < inputs; i++) {
            Bytes raw = gibberish.next();
            try {
                Splits whole = Splits.of(raw, LIMITS);
                assertThat(Splits.of(raw, LIMITS, Splits.everywhere(raw))).isEqualTo(whole);
                assertThat(Splits.of(raw, LIMITS, gibberish.cuts(raw.length()))).isEqualTo(whole);
                request(raw, whole);
                assertTiled(raw, Dissector.response(raw, "GET"));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("input " + i + ": " + raw.latin1(), e);
            }
        }
    }

    private static void request(Bytes raw, Splits framed) {
        Request request = Dissector.request(raw);
        assertTiled(raw, request);
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

    private static long parsedEnd(Message message) {
        return message.dissection().spans().stream()
                .filter(span -> span.role() == HttpRole.UNPARSED)
                .findFirst()
                .map(span -> span.range().start())
                .orElse((long) message.dissection().raw().length());
    }

    private static void assertTiled(Bytes raw, Message message) {
        long end = 0;
        Bytes joined = Bytes.EMPTY;
        for (Span<HttpRole> span : message.dissection().spans()) {
            assertThat(span.range().start()).isEqualTo(end);
            assertThat(span.range().isEmpty()).isFalse();
            joined = joined.concat(raw.slice(span.range()));
            end = span.range().end();
        }
        assertThat(joined).isEqualTo(raw);
        for (Field field : message.fields()) {
            assertThat(field.line().contains(field.name())).isTrue();
            assertThat(field.line().contains(field.value())).isTrue();
        }
    }
}
