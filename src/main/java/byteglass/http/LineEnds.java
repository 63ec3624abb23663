package byteglass.http;

/// Finds line ends and empty lines in octets that come in pieces, without keeping them.
final class LineEnds {

    private enum Place {
        LINE_START,
        /// After a CR at the start of a line.
        CARRIAGE_RETURN,
        IN_LINE
    }

    private Place place = Place.LINE_START;
    private boolean emptyEnded;

    void reset() {
        place = Place.LINE_START;
    }

    /// Whether what was read last ended an empty line.
    boolean emptyEnded() {
        return emptyEnded;
    }

    /// Reads up to a line end, or to the end; returns the offset after what was read.
    int read(byte[] data, int from, int to) {
        emptyEnded = false;
        int at = from;
        if (place == Place.LINE_START && data[at] == '\r') {
            place = Place.CARRIAGE_RETURN;
            at++;
            if (at == to) {
                return at;
            }
        }
        if (place != Place.IN_LINE) {
            if (data[at] == '\n') {
                place = Place.LINE_START;
                emptyEnded = true;
                return at + 1;
            }
            place = Place.IN_LINE;
        }
        int lineFeed = lineFeed(data, at, to);
        if (lineFeed == to) {
            return to;
        }
        place = Place.LINE_START;
        return lineFeed + 1;
    }

    /// Where the next LF stands, or `to`.
    static int lineFeed(byte[] data, int from, int to) {
        return Octets.lineFeed(data, from, to);
    }

    /// Where the text of a line ends that has its LF at an offset: before the CR, if there is one.
    static int textEnd(byte[] data, int from, int lineFeed) {
        return lineFeed > from && data[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
    }

    /// The offset after all empty lines; a CR at the end is not passed over.
    static int emptyLines(byte[] data, int from, int to) {
        int at = from;
        while (at < to) {
            if (data[at] == '\n') {
                at++;
            } else if (data[at] == '\r' && at + 1 < to && data[at + 1] == '\n') {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }

    /// Whether no text begins with an octet: a control but white space, or one over 0x7e.
    static boolean isBinary(int octet) {
        return (octet < ' ' && !Octets.is(octet, Octets.BLANK)) || octet == 0x7f;
    }
}
