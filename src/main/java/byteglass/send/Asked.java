package byteglass.send;

import byteglass.dissect.Bytes;
import byteglass.http.Framer;
import byteglass.http.Limits;
import byteglass.http.Phase;
import byteglass.http.Summary;
import java.util.ArrayList;
import java.util.List;

/// What bytes that are to be sent ask for, as far as they can be read.
///
/// @param methods of each request, in order; an empty one where a request cannot be read or is not whole
/// @param summary of the first
/// @param persists whether the connection may carry another request after them
record Asked(List<String> methods, Summary summary, boolean persists) {

    /// Walks over all bytes where they are chunked or many requests, so it is for a worker.
    static Asked of(Bytes raw) {
        Framer framer = new Framer(Limits.DEFAULT);
        byte[] data = raw.lent();
        int at = raw.lentStart();
        int end = at + raw.length();
        List<String> methods = new ArrayList<>();
        Summary first = Summary.EMPTY;
        boolean persists = false;
        while (at < end && framer.phase() != Phase.BROKEN) {
            framer.next();
            at = framer.push(data, at, end);
            if (methods.isEmpty()) {
                first = framer.summary();
            }
            methods.add(framer.summary().method());
            persists = framer.phase() == Phase.WHOLE && framer.keepAlive();
        }
        return new Asked(methods.isEmpty() ? List.of("") : List.copyOf(methods), first, persists);
    }
}
