package byteglass.wire;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Span;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/// What holds of any bytes at the beginning of a connection. A failure names its input.
final class WireProperties {

    /// Within how many bytes what a connection speaks is decided, but for lines of text.
    private static final int EARLY = 60;

    private WireProperties() {}

    /// Nothing throws, the spans tile the bytes, and so do the layers.
    static void hold(Bytes bytes) {
        try {
            Wire wire = WireDissector.dissect(bytes);
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            for (Span<WireRole> span : wire.dissection().spans()) {
                if (span.range().start() != joined.size() || span.range().isEmpty()) {
                    throw new AssertionError(span + " after " + joined.size());
                }
                joined.writeBytes(bytes.slice(span.range()).toArray());
            }
            assertThat(Bytes.wrap(joined.toByteArray())).isEqualTo(bytes);
            long at = 0;
            for (Layer layer : wire.layers()) {
                assertThat(layer.range().start()).isEqualTo(at);
                at = layer.range().end();
                if (layer.facts() instanceof Facts.ClientHello hello) {
                    assertThat(hello.ja4().fingerprint()).hasSize(36);
                }
            }
            assertThat(at).isEqualTo(bytes.length());
        } catch (RuntimeException | AssertionError e) {
            throw failure(bytes, e);
        }
    }

    /// What is decided stays when more bytes come.
    static void decided(Bytes bytes) {
        try {
            Recognition last = Recognizer.recognize(Bytes.EMPTY);
            for (int end = 0; end <= Math.min(EARLY, bytes.length()); end++) {
                Recognition now = Recognizer.recognize(bytes.slice(0, end));
                if (last.decided()) {
                    assertThat(now).as("at %d", end).isEqualTo(last);
                }
                last = now;
            }
            if (last.decided()) {
                assertThat(Recognizer.recognize(bytes)).isEqualTo(last);
            }
        } catch (RuntimeException | AssertionError e) {
            throw failure(bytes, e);
        }
    }

    private static AssertionError failure(Bytes bytes, Throwable cause) {
        return new AssertionError("fails for " + HexFormat.of().formatHex(bytes.toArray()), cause);
    }
}
