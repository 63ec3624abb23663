package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Severity;
import byteglass.dissect.Spans;
import byteglass.http.Dissected;
import byteglass.http.Message;
import byteglass.http.Reading;
import byteglass.http.Request;
import byteglass.texts.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Writes a dissection for people: a line for each span, then one for each finding, then, where readers are known to
/// disagree, one for each way to read a request: where it ends, and what would be taken for the next one.
///
///     0..3 method "GET"
///     ! 26..27 line/bare-lf RFC 9112 2.2: This line ends with LF alone, without CR.
///     = 0..71 whole, left over "G": rfc-9112, coding-first
///     = 0..72 whole: length-first
final class DissectionListing {

    /// Longer texts are cut; `--json` has all.
    private static final int LONGEST = 200;

    private static final String RED = "\u001b[91m";

    private final Texts texts;
    private final boolean colored;

    DissectionListing(Texts texts, boolean colored) {
        this.texts = texts;
        this.colored = colored;
    }

    String of(Dissected dissected) {
        StringBuilder out = new StringBuilder();
        for (Dissected.Piece piece : dissected.pieces()) {
            Spans<?> spans = piece.spans();
            for (int i = 0; i < spans.size() && spans.start(i) < piece.end(); i++) {
                int start = piece.start() + spans.start(i);
                int end = piece.start() + Math.min(spans.end(i), piece.end());
                String ink = colored ? Ink.of(spans.role(i)) : "";
                out.append(start).append("..").append(end).append(' ');
                out.append(spans.role(i).key()).append(' ').append(ink);
                quote(out, dissected.raw().slice(start, end));
                out.append(ink.isEmpty() ? "" : Ink.NONE).append('\n');
            }
        }
        for (Finding finding : dissected.findings()) {
            finding(out, finding);
        }
        Disputes disputes = new Disputes();
        for (Dissected.Piece piece : dissected.pieces()) {
            for (Message message : piece.messages().list()) {
                if (message instanceof Request request) {
                    readings(out, piece.start(), request, disputes.of(request));
                }
            }
        }
        return out.toString();
    }

    /// A line for all readers that read alike.
    private static void readings(StringBuilder out, int offset, Request request, List<Reading> readings) {
        Bytes raw = request.dissection().raw();
        Map<String, StringJoiner> alike = new LinkedHashMap<>();
        for (Reading reading : readings) {
            int end = (int) reading.end();
            StringBuilder how = new StringBuilder("= ");
            how.append(request.startLine().shift(offset).start()).append("..").append(offset + end);
            how.append(' ').append(reading.outcome().key());
            if (reading.outcome() == Reading.Outcome.WHOLE && end < raw.length()) {
                how.append(", left over ");
                quote(how, raw.slice(end, raw.length()));
            }
            alike.computeIfAbsent(how.toString(), _ -> new StringJoiner(", "))
                    .add(reading.profile().key());
        }
        alike.forEach((how, who) -> out.append(how).append(": ").append(who).append('\n'));
    }

    private void finding(StringBuilder out, Finding finding) {
        boolean grave = finding.rule().severity().compareTo(Severity.ERROR) >= 0;
        String ink = colored && grave ? RED : "";
        out.append(ink)
                .append("! ")
                .append(finding.at())
                .append(' ')
                .append(finding.rule().id());
        out.append(' ').append(finding.rule().spec()).append(ink.isEmpty() ? "" : Ink.NONE);
        out.append(": ").append(Sentences.shown(texts, finding)).append('\n');
    }

    private static void quote(StringBuilder out, Bytes bytes) {
        out.append('"');
        for (int i = 0; i < Math.min(bytes.length(), LONGEST); i++) {
            int octet = bytes.at(i);
            switch (octet) {
                case '\r' -> out.append("\\r");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '"', '\\' -> out.append('\\').append((char) octet);
                default -> {
                    if (octet >= ' ' && octet < 0x7f) {
                        out.append((char) octet);
                    } else {
                        out.append(String.format("\\x%02x", octet));
                    }
                }
            }
        }
        out.append('"');
        if (bytes.length() > LONGEST) {
            out.append(" of ").append(bytes.length()).append(" bytes");
        }
    }
}
