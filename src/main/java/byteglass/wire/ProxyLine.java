package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.util.List;
import java.util.Optional;

/// Reads a PROXY header of version 1, a line (PROXY protocol, section 2.1).
///
///     PROXY TCP4 192.0.2.1 203.0.113.7 56324 443␍␊
///     PROXY UNKNOWN anything␍␊
final class ProxyLine {

    /// Section 2.1: "So a 108-byte buffer is always enough to store all the line and a trailing zero".
    private static final int LONGEST = 107;

    private final Cursor cursor;
    private String family = "";
    private Optional<String> source = Optional.empty();
    private Optional<String> destination = Optional.empty();

    private ProxyLine(Cursor cursor) {
        this.cursor = cursor;
    }

    /// How long the line is, if its end is there, or too far away; otherwise -1.
    static int length(Bytes bytes) {
        int most = Math.min(LONGEST, bytes.length());
        int lf = bytes.slice(0, most).indexOf('\n', 0);
        return lf >= 0 ? lf + 1 : most == LONGEST ? LONGEST : -1;
    }

    static Parsed parse(Bytes bytes) {
        ProxyLine line = new ProxyLine(new Cursor(bytes));
        line.cursor.line(LONGEST, line::parts);
        if (line.cursor.fault() < 0) {
            return line.parsed(List.of());
        }
        line.cursor.rest(WireRole.UNREAD);
        return line.parsed(List.of(new Finding(WireRules.PROXY_MALFORMED, Range.at(line.cursor.fault()))));
    }

    private void parts() {
        cursor.take(5, WireRole.MAGIC);
        cursor.octet(' ', WireRole.SP);
        family = word(WireRole.TYPE);
        if (family.equals("UNKNOWN")) {
            cursor.until(octet -> octet == '\r', WireRole.COMMENT);
        } else {
            String from = next(WireRole.ADDRESS);
            String to = next(WireRole.ADDRESS);
            source = place(from, next(WireRole.PORT));
            destination = place(to, next(WireRole.PORT));
        }
        cursor.octet('\r', WireRole.CR);
        cursor.octet('\n', WireRole.LF);
    }

    private String next(WireRole role) {
        cursor.octet(' ', WireRole.SP);
        return word(role);
    }

    private String word(WireRole role) {
        return cursor.until(octet -> octet <= ' ', role).latin1();
    }

    private static Optional<String> place(String address, String port) {
        if (port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(address.indexOf(':') < 0 ? address + ":" + port : "[" + address + "]:" + port);
    }

    private Parsed parsed(List<Finding> findings) {
        Facts facts = new Facts.ProxyHeader(family, source, destination, Optional.empty());
        return new Parsed(cursor.spans(), cursor.state(), facts, findings);
    }
}
