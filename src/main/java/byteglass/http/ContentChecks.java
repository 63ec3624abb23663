package byteglass.http;

/// What is to be said about content: whether a request seems to be hidden in it.
final class ContentChecks {

    /// How much of content is looked at, so that large bodies cost nothing: a smuggled request stands at the
    /// beginning.
    private static final int LOOK = 4096;

    private static final byte[] VERSION = Octets.ascii(" http/1.");

    private final byte[] data;
    private final Findings findings;

    ContentChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    /// Looks for lines that a reader who takes the content for the next message would take for a request line.
    void requests(int from, int to) {
        int end = Math.min(to, from + LOOK);
        int at = from;
        while (at < end) {
            int lineFeed = LineEnds.lineFeed(data, at, end);
            int text = LineEnds.textEnd(data, at, lineFeed);
            if (isRequestLine(at, text)) {
                findings.add(Rules.HIDDEN_REQUEST, at, text);
                return;
            }
            at = lineFeed + 1;
        }
    }

    private boolean isRequestLine(int from, int to) {
        int version = to - VERSION.length - 1;
        if (version <= from || !Octets.same(data, version, to - 1, VERSION)) {
            return false;
        }
        int method = from;
        while (Octets.is(data[method], Octets.TOKEN)) {
            method++;
        }
        return method > from && method < version && data[method] == ' ';
    }
}
