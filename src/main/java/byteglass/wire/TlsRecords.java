package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Spans;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The records that carry a TLS client's first message (RFC 8446 section 5.1): a message may be spread over several.
///
///     type 22 (1)  version (2)  length (2)  fragment …
final class TlsRecords {

    private static final int HEAD = 5;
    private static final int HANDSHAKE = 22;

    /// The bytes of a message before its body: type and length.
    private static final int MESSAGE_HEAD = 4;

    /// What a record holds: where it is in the bytes, and how long.
    private record Fragment(int start, int length) {}

    private final Bytes bytes;
    private final List<Fragment> fragments = new ArrayList<>();
    private final Bytes message;
    private final int end;

    private TlsRecords(Bytes bytes) {
        this.bytes = bytes;
        ByteArrayOutputStream collected = new ByteArrayOutputStream();
        int needed = Integer.MAX_VALUE;
        int at = 0;
        while (collected.size() < needed && bytes.length() - at >= HEAD && bytes.at(at) == HANDSHAKE) {
            int start = at + HEAD;
            int size = bytes.at(at + 3) << 8 | bytes.at(at + 4);
            Fragment fragment = new Fragment(start, Math.min(size, bytes.length() - start));
            fragments.add(fragment);
            at = start + fragment.length();
            collected.writeBytes(bytes.slice(start, at).toArray());
            if (needed == Integer.MAX_VALUE && collected.size() >= MESSAGE_HEAD) {
                byte[] head = collected.toByteArray();
                needed = MESSAGE_HEAD + ((head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff));
            }
        }
        Bytes all = Bytes.wrap(collected.toByteArray());
        message = all.slice(0, Math.min(needed, all.length()));
        end = at;
    }

    static TlsRecords of(Bytes bytes) {
        return new TlsRecords(bytes);
    }

    /// The message, as far as it is there.
    Bytes message() {
        return message;
    }

    /// Whether more of the message may come after these bytes.
    boolean open() {
        return bytes.length() - end < HEAD;
    }

    /// Where an offset in the message is in the bytes.
    int offset(int inMessage) {
        int left = inMessage;
        int offset = end;
        for (Fragment fragment : fragments) {
            if (left < fragment.length()) {
                return fragment.start() + left;
            }
            left -= fragment.length();
        }
        return offset;
    }

    /// The spans of the message, with the heads of its records among them, and what follows it.
    Spans<WireRole> spans(Spans<WireRole> inMessage) {
        Spans.Builder<WireRole> spans = new Spans.Builder<>(WireRole.values());
        int next = 0;
        int done = 0;
        for (Fragment fragment : fragments) {
            head(spans);
            int last = done + fragment.length();
            while (next < inMessage.size() && inMessage.end(next) <= last) {
                spans.to(fragment.start() + inMessage.end(next) - done, inMessage.role(next));
                next++;
            }
            int to = fragment.start() + fragment.length();
            spans.to(to, next < inMessage.size() ? inMessage.role(next) : WireRole.PAYLOAD);
            done = last;
        }
        if (spans.end() < bytes.length() && bytes.at(spans.end()) == HANDSHAKE && open()) {
            head(spans);
        }
        spans.to(bytes.length(), WireRole.PAYLOAD);
        return spans.build();
    }

    /// The head of a record, as far as it is there.
    private void head(Spans.Builder<WireRole> spans) {
        int start = spans.end();
        spans.to(Math.min(start + 1, bytes.length()), WireRole.TYPE);
        spans.to(Math.min(start + 3, bytes.length()), WireRole.VERSION);
        spans.to(Math.min(start + 5, bytes.length()), WireRole.LENGTH);
    }
}
