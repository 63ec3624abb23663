package byteglass.send;

import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Framer;
import byteglass.http.Gathered;
import byteglass.http.Limits;
import byteglass.http.Phase;
import java.util.Iterator;
import java.util.List;

/// What comes back: cut into responses, so that its end is found. On its loop.
///
///     reading → whole: each request has its final response
///             → endless: after 101 or a tunnel another protocol follows, and what is no response ends with the
///               connection
final class Download {

    private final Gathered gathered;
    private final Iterator<String> methods;
    private Framer framer;
    private boolean whole;
    private boolean endless;
    private boolean broken;
    private boolean surplus;

    /// @param methods those of the requests, at least one
    Download(List<String> methods, Gathered gathered) {
        this.gathered = gathered;
        this.methods = methods.iterator();
        framer = next();
    }

    private Framer next() {
        return Framer.ofResponses(methods.next(), Limits.DEFAULT);
    }

    long length() {
        return gathered.length();
    }

    /// Whether all responses are there. Where another protocol follows, also that belongs to the exchange.
    boolean isWhole() {
        return whole && !endless;
    }

    /// Whether the connection may be used again.
    boolean persists() {
        return isWhole() && !surplus && framer.keepAlive();
    }

    void take(byte[] data, long micros) {
        gathered.add(data, 0, data.length, micros);
        int at = 0;
        while (at < data.length && !whole && !broken) {
            at = framer.push(data, at, data.length);
            if (framer.phase() == Phase.WHOLE) {
                followed();
            }
            broken = framer.phase() == Phase.BROKEN;
        }
        surplus |= at < data.length;
    }

    private void followed() {
        if (framer.isInterim()) {
            framer.next();
        } else if (isLast()) {
            whole = true;
        } else {
            framer = next();
        }
    }

    private boolean isLast() {
        endless = framer.opensTunnel();
        return endless || !methods.hasNext();
    }

    /// The server sends no more.
    void ended() {
        framer.ended();
        if (framer.phase() == Phase.WHOLE && !whole) {
            followed();
        }
        endless = false;
    }

    /// What came.
    ///
    /// @param cut how it ended where it is not whole
    Capture capture(Ending cut) {
        return gathered.whole(whole ? Ending.COMPLETE : cut);
    }

    /// Whether all that was asked for came.
    boolean isComplete() {
        return whole;
    }
}
