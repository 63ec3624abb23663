package byteglass.send;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// How a draft is sent.
///
/// @param reuse whether a connection that was kept open to the same destination may be used
/// @param marks what happens between the bytes, by offset; those at one offset in the order given
/// @param connectTimeout how long each address is tried, and how long the TLS handshake may take
/// @param silence how long nothing may come while a response is awaited
public record Options(Family family, boolean reuse, List<Mark> marks, Duration connectTimeout, Duration silence) {

    /// Any address, a new connection, no marks; 10 s to connect, as long as browsers try an address at least; 60 s of
    /// silence, as long as nginx waits for a server.
    public static final Options DEFAULT =
            new Options(Family.ANY, false, List.of(), Duration.ofSeconds(10), Duration.ofSeconds(60));

    public Options {
        marks = marks.stream().sorted(Comparator.comparingLong(Mark::offset)).toList();
    }

    /// The same with a kept connection, or without.
    public Options reusing(boolean now) {
        return new Options(family, now, marks, connectTimeout, silence);
    }

    /// The same with other marks.
    public Options marked(List<Mark> now) {
        return new Options(family, reuse, now, connectTimeout, silence);
    }
}
