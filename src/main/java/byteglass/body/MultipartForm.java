package byteglass.body;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/// Several contents between boundaries (RFC 2046 section 5.1), as forms with files are sent (RFC 7578).
///
///     preamble
///     --boundary CRLF  part  CRLF--boundary CRLF  part  CRLF--boundary-- CRLF
///     epilogue
///
/// Parts are kept as two offsets each and read when they are looked at, so that a hundred thousand cost nothing. A bare
/// LF before a boundary is taken for a line end, as most readers do.
final class MultipartForm implements Form {

    /// A boundary has 1 to 70 characters (RFC 2046 section 5.1.1).
    private static final int LONGEST = 70;

    @Override
    public String key() {
        return "multipart";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        if (type.group().equals("multipart")) {
            return Fit.NAMED;
        }
        return sniffed(head).isPresent() ? Fit.POSSIBLE : Fit.NO;
    }

    /// The boundary that the content begins with.
    private static Optional<String> sniffed(Bytes head) {
        String start = head.latin1();
        int end = start.indexOf("\r\n");
        boolean begins = end > 2 && end <= LONGEST + 2 && start.startsWith("--");
        boolean named = begins && start.regionMatches(true, end + 2, "Content-", 0, 8);
        return named ? Optional.of(start.substring(2, end).stripTrailing()) : Optional.empty();
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Bytes octets = body.octets();
        Findings found = new Findings(octets.length());
        Optional<String> named = body.labels().type().parameter("boundary").filter(boundary -> !boundary.isEmpty());
        Optional<String> boundary = named.or(() -> sniffed(octets.slice(0, Math.min(octets.length(), HEAD))));
        if (named.isEmpty() || named.get().length() > LONGEST) {
            found.add(BodyRules.MULTIPART_BOUNDARY, new Range(0, 0));
        }
        Reading reading = new Reading(octets, body.limits().nodes(), watch);
        boundary.ifPresent(text -> reading.read(Bytes.latin1("--" + text)));
        boolean whole = body.decoded().isComplete() && !reading.pace.isStopped() && !reading.full;
        if (whole && !reading.closed) {
            found.add(BodyRules.MULTIPART_OPEN, Range.at(octets.length()));
        }
        if (reading.first > 0) {
            found.add(BodyRules.MULTIPART_AROUND, new Range(0, reading.first));
        }
        if (reading.closed && reading.last < octets.length()) {
            found.add(BodyRules.MULTIPART_AROUND, new Range(reading.last, octets.length()));
        }
        List<Part> parts = new Parts(octets, Arrays.copyOf(reading.offsets, 2 * reading.count));
        return new Shape(List.of(), Optional.empty(), Optional.empty(), parts, found.list(), whole);
    }

    /// Finds where parts are.
    private static final class Reading {
        private final Bytes octets;
        private final int most;
        private final Pace pace;
        private int[] offsets = new int[32];
        private int count;
        /// Where the preamble ends, and where the epilogue begins.
        private int first;

        private int last;
        private boolean closed;
        private boolean full;

        Reading(Bytes octets, int most, Watch watch) {
            this.octets = octets;
            this.most = most;
            this.pace = new Pace(watch, octets);
        }

        void read(Bytes delimiter) {
            int start = -1;
            int at = 0;
            while (at < octets.length() && !closed && pace.goesOn(at)) {
                int feed = octets.indexOf('\n', at);
                int next = feed < 0 ? octets.length() : feed + 1;
                if (begins(delimiter, at)) {
                    if (start < 0) {
                        first = at;
                    } else {
                        part(start, before(start, at));
                    }
                    int end = at + delimiter.length();
                    closed = end + 1 < octets.length() && octets.at(end) == '-' && octets.at(end + 1) == '-';
                    start = next;
                }
                at = next;
            }
            last = at;
            if (start >= 0 && !closed && start < octets.length()) {
                part(start, octets.length());
            }
        }

        /// Whether a line is the delimiter, with nothing but white space or `--` behind it.
        private boolean begins(Bytes delimiter, int at) {
            int end = at + delimiter.length();
            if (end > octets.length()) {
                return false;
            }
            for (int i = 0; i < delimiter.length(); i++) {
                if (octets.at(at + i) != delimiter.at(i)) {
                    return false;
                }
            }
            return end == octets.length() || octets.at(end) <= ' ' || octets.at(end) == '-';
        }

        /// The line end before a boundary belongs to the boundary.
        private int before(int start, int at) {
            int end = at;
            end -= end > start && octets.at(end - 1) == '\n' ? 1 : 0;
            end -= end > start && octets.at(end - 1) == '\r' ? 1 : 0;
            return end;
        }

        private void part(int start, int end) {
            if (count >= most) {
                full = true;
                return;
            }
            if (2 * count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 4 * count);
            }
            offsets[2 * count] = start;
            offsets[2 * count++ + 1] = Math.max(start, end);
        }
    }

    /// Parts that are read when they are looked at.
    private static final class Parts extends AbstractList<Part> implements RandomAccess {
        private final Bytes octets;
        private final int[] offsets;

        Parts(Bytes octets, int[] offsets) {
            this.octets = octets;
            this.offsets = offsets;
        }

        @Override
        public Part get(int index) {
            return Part.of(octets, offsets[2 * index], offsets[2 * index + 1]);
        }

        @Override
        public int size() {
            return offsets.length / 2;
        }
    }
}
