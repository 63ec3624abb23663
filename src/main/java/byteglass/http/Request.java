package byteglass.http;

import byteglass.dissect.Dissection;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.util.List;

/// A request, taken apart.
public record Request(Dissection<HttpRole> dissection, RequestLine line, Head head, Content content, State state)
        implements Message {

    public String method() {
        return dissection.raw().latin1(line.method());
    }

    public String target() {
        return dissection.raw().latin1(line.target());
    }

    public String version() {
        return dissection.raw().latin1(line.version());
    }

    @Override
    public Range startLine() {
        return line.line();
    }

    @Override
    public Fields fields() {
        return head.fields();
    }

    @Override
    public Range emptyLine() {
        return head.emptyLine();
    }

    @Override
    public boolean keepAlive() {
        return head.keepAlive();
    }

    /// How others would read the bytes from the request line on, where one of the findings of this request
    /// [carries][Rules#carriesReadings] that, or where our own reading breaks off and others, who go on,
    /// disagree; otherwise empty. Offsets are those of the dissection; what follows a reading's end would be
    /// its next request. Computed when asked for: linear in the bytes to their end.
    public List<Reading> readings() {
        boolean carried = carriesReadings();
        if (!carried && state != State.BROKEN) {
            return List.of();
        }
        List<Reading> readings = Reading.of(dissection.raw(), (int) line.line().start());
        return carried || Reading.disagree(readings) ? readings : List.of();
    }

    private boolean carriesReadings() {
        long start = line.line().start();
        long end = state == State.COMPLETE
                ? content.range().end()
                : dissection.raw().length();
        List<Finding> findings = dissection.findings();
        for (int i = firstFrom(start, findings);
                i < findings.size() && findings.get(i).at().start() < end;
                i++) {
            if (Rules.carriesReadings(findings.get(i).rule())) {
                return true;
            }
        }
        return false;
    }

    /// The index of the first finding that begins at an offset or after it.
    private static int firstFrom(long offset, List<Finding> findings) {
        int low = 0;
        int high = findings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (findings.get(middle).at().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
