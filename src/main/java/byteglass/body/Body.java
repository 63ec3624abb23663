package byteglass.body;

import byteglass.dissect.Bytes;
import byteglass.dissect.Spans;
import byteglass.http.Framing;
import byteglass.http.HttpRole;
import byteglass.http.Message;
import java.nio.charset.Charset;
import java.util.Optional;

/// The content of a message or of a part, with its codings undone.
///
///     as sent  --codings undone-->  decoded  --charset-->  text  --form-->  what is shown
///
/// [#of] undoes the codings. Immutable, hence safe on any thread; what is made from it belongs on a worker, since it
/// walks over all octets.
///
/// @param labels what the fields say of it
/// @param sent the octets as sent, chunk framing taken off
/// @param decoded what came of them
/// @param limits how much is made of it
/// @param charsetByHand the charset that somebody chose to read it in
public record Body(Labels labels, Bytes sent, Decoded decoded, Limits limits, Optional<Charset> charsetByHand) {

    /// Undoes the codings that the labels name.
    ///
    /// @param sent the octets as sent, chunk framing taken off
    public static Body of(Labels labels, Bytes sent, Limits limits, Watch watch) {
        return new Body(
                labels, sent, new Decoder(limits, watch).decode(sent, labels.codings()), limits, Optional.empty());
    }

    /// Undoes the codings that a message names.
    public static Body of(Message message, Limits limits, Watch watch) {
        return of(Labels.of(message.fields()), content(message), limits, watch);
    }

    /// The content of a message, chunk framing taken off; as much of it as the message holds.
    public static Bytes content(Message message) {
        Bytes raw = message.dissection().raw();
        if (!(message.content().framing() instanceof Framing.Chunked)) {
            return raw.slice(message.content().range());
        }
        Spans<HttpRole> spans = message.dissection().spans();
        byte[] content = new byte[Math.toIntExact(message.content().range().length())];
        int count = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (spans.role(i) == HttpRole.CHUNK_DATA) {
                Bytes data = raw.slice(spans.start(i), spans.end(i));
                data.copyTo(content, count);
                count += data.length();
            }
        }
        return Bytes.copyOf(content, 0, count);
    }

    /// The octets with codings undone.
    public Bytes octets() {
        return decoded.bytes();
    }

    /// The same, to be read in a charset that somebody chose, or where it is empty in the one that fits.
    public Body in(Optional<Charset> charset) {
        return new Body(labels, sent, decoded, limits, charset);
    }

    /// The charset that fits, whatever somebody chose.
    public CharsetChoice automaticCharset() {
        return Charsets.choose(octets(), labels.type(), new Findings(octets().length()));
    }

    /// The octets as text, in the charset that was chosen, or else in the one that fits.
    public Text text() {
        return charsetByHand
                .map(charset -> Text.of(octets(), charset))
                .orElseGet(() -> Text.of(octets(), labels.type()));
    }
}
