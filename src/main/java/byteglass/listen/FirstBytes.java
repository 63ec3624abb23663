package byteglass.listen;

import byteglass.dissect.Bytes;
import byteglass.wire.Protocol;
import byteglass.wire.Recognition;
import byteglass.wire.Recognizer;
import byteglass.wire.State;
import byteglass.wire.WireDissector;
import java.util.ArrayList;
import java.util.List;

/// The beginning of a message, looked at until it is known whether it is one of the protocols that are not HTTP/1.
///
/// What may be one of them is held back, read by read, since the framer must not see it: an HTTP/2 preface looks like
/// a request and half of another.
final class FirstBytes {

    /// What to do with what was looked at.
    enum Verdict {
        /// Give it to the framer, which knows best what a request line is.
        FRAME,
        /// Nothing yet: it is held.
        HOLD,
        /// Frame what is held, read by read.
        FRAME_HELD,
        /// What is held begins with a PROXY header, all of it: [#headerBytes].
        HEADER,
        /// What is held is another protocol.
        FOREIGN
    }

    /// What one read brought, from an offset on: an array that is never written to.
    ///
    /// @param at when, by [System#nanoTime]
    @SuppressWarnings("ArrayRecordComponent")
    record Read(byte[] data, int start, long at) {}

    private Bytes seen = Bytes.EMPTY;
    private List<Read> held = new ArrayList<>(0);
    private Protocol protocol = Protocol.HTTP_1;
    private boolean settled;
    private int headerBytes;

    /// Looks at what one read brought, from an offset on.
    Verdict look(byte[] data, int start, long now) {
        if (settled) {
            return Verdict.FRAME;
        }
        seen = seen.concat(Bytes.wrap(data).slice(start, data.length));
        Recognition recognition = Recognizer.recognize(seen.slice(0, Math.min(Recognizer.ENOUGH, seen.length())));
        protocol = recognition.protocol();
        boolean framed = protocol == Protocol.HTTP_1 || protocol == Protocol.UNKNOWN;
        settled = recognition.decided() || seen.length() >= Recognizer.ENOUGH;
        if (framed && held.isEmpty()) {
            return Verdict.FRAME;
        }
        held.add(new Read(data, start, now));
        if (framed) {
            settled = true;
            return Verdict.FRAME_HELD;
        }
        if (!settled) {
            return Verdict.HOLD;
        }
        return protocol.isHeader() ? header() : Verdict.FOREIGN;
    }

    private Verdict header() {
        headerBytes = WireDissector.headerBytes(seen);
        if (headerBytes < 0 || headerBytes > seen.length()) {
            settled = false;
            return Verdict.HOLD;
        }
        State state = WireDissector.dissect(seen.slice(0, headerBytes))
                .layers()
                .getFirst()
                .state();
        return state == State.WHOLE ? Verdict.HEADER : Verdict.FOREIGN;
    }

    /// What it is taken for when no more comes.
    Protocol protocol() {
        return protocol;
    }

    boolean isHolding() {
        return !held.isEmpty();
    }

    /// How long the PROXY header is, from the first byte of the message on.
    int headerBytes() {
        return headerBytes;
    }

    /// What was held; it is held no more.
    List<Read> release() {
        List<Read> all = held;
        held = new ArrayList<>(0);
        return all;
    }

    /// Begins to look at another message.
    void next() {
        seen = Bytes.EMPTY;
        settled = false;
        headerBytes = 0;
    }
}
