package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.util.List;

/// Reads the line with which an SSH client begins (RFC 4253 section 4.2).
///
///     SSH-2.0-OpenSSH_9.2p1 comment␍␊
final class SshLine {

    /// RFC 4253 section 4.2: "The maximum length of the string is 255 characters, including the Carriage Return and
    /// Line Feed."
    private static final int LONGEST = 255;

    private final Cursor cursor;
    private String version = "";
    private String software = "";
    private String comment = "";

    private SshLine(Cursor cursor) {
        this.cursor = cursor;
    }

    static Parsed parse(Bytes bytes) {
        SshLine line = new SshLine(new Cursor(bytes));
        line.cursor.line(LONGEST, line::parts);
        line.cursor.rest(WireRole.PAYLOAD);
        return line.parsed();
    }

    private void parts() {
        cursor.take(3, WireRole.MAGIC);
        cursor.take(1, WireRole.MARK);
        version = cursor.until(octet -> octet == '-' || octet < ' ', WireRole.VERSION)
                .latin1();
        cursor.octet('-', WireRole.MARK);
        software = cursor.until(octet -> octet <= ' ', WireRole.SOFTWARE).latin1();
        cursor.optional(' ', WireRole.SP);
        comment = cursor.until(octet -> octet < ' ', WireRole.COMMENT).latin1();
        cursor.optional('\r', WireRole.CR);
        cursor.octet('\n', WireRole.LF);
    }

    private Parsed parsed() {
        List<Finding> findings = cursor.fault() < 0
                ? List.of()
                : List.of(new Finding(WireRules.SSH_MALFORMED, Range.at(cursor.fault())));
        return new Parsed(cursor.spans(), cursor.state(), new Facts.SshBanner(version, software, comment), findings);
    }
}
