package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.http.Profile.Clash;
import byteglass.http.Profile.Folds;
import byteglass.http.Profile.Lines;
import byteglass.http.Profile.Repeats;
import byteglass.http.Reading.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one request as a profile says: simple, apart from the readers that [Framer] and [Dissector] share, and
/// used for a request at a time.
final class ProfileReader {

    private record Line(String name, StringBuilder value) {}

    /// RFC 9112 section 7.1: white space only before an extension.
    private static final Pattern CHUNK_LINE = Pattern.compile("([0-9A-Fa-f]{1,15})(?:[ \t]*;.*)?", Pattern.DOTALL);

    /// As readers take it that pass over white space around the size.
    private static final Pattern SPACED_CHUNK_LINE =
            Pattern.compile("[ \t]*([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?", Pattern.DOTALL);

    private static final int AWAITED = -1;
    private static final int NONE = -2;

    private final Bytes raw;
    private final Profile profile;
    private final List<Line> fields = new ArrayList<>();
    private Framing framing = new Framing.None();
    private int head;
    private int at;

    ProfileReader(Bytes raw, Profile profile) {
        this.raw = raw;
        this.profile = profile;
    }

    Reading read() {
        Outcome outcome = outcome();
        return new Reading(profile, outcome, head, framing, at);
    }

    private Outcome outcome() {
        int start = at;
        int end = lineEnd();
        while (end == start) {
            start = at;
            end = lineEnd();
        }
        head = at;
        if (end < 0) {
            return Outcome.AWAITED;
        }
        StartLine line = new StartLine();
        int base = raw.lentStart();
        if (!line.request(raw.lent(), base + start, base + end, base + at) || line.version < 10) {
            return Outcome.REFUSED;
        }
        Outcome fields = fields();
        head = at;
        return fields == Outcome.WHOLE ? body() : fields;
    }

    /// Goes past the next line; returns where its text ends, or [#AWAITED].
    private int lineEnd() {
        for (int i = at; i < raw.length(); i++) {
            int octet = raw.at(i);
            boolean returns = octet == '\r' && i + 1 < raw.length();
            if (returns && raw.at(i + 1) == '\n') {
                at = i + 2;
                return i;
            }
            if ((octet == '\n' && profile.lines != Lines.CR_LF) || (returns && profile.lines == Lines.ANY)) {
                at = i + 1;
                return i;
            }
        }
        return AWAITED;
    }

    private Outcome fields() {
        while (true) {
            int start = at;
            int end = lineEnd();
            if (end < 0) {
                return Outcome.AWAITED;
            }
            if (end == start) {
                return Outcome.WHOLE;
            }
            String text = raw.slice(start, end).latin1();
            boolean folded = text.charAt(0) == ' ' || text.charAt(0) == '\t';
            if (folded && profile.folds == Folds.REFUSED) {
                return Outcome.REFUSED;
            }
            if (folded && profile.folds == Folds.JOINED && !fields.isEmpty()) {
                fields.getLast().value().append(' ').append(trimmed(text));
            } else if (!folded || profile.folds == Folds.KEPT) {
                field(text);
            }
        }
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : trimmed(text.substring(colon + 1));
        // white space around a name: those that go on, drop it
        fields.add(new Line(trimmed(name).toLowerCase(Locale.ROOT), new StringBuilder(value)));
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Octets.isOws(text.charAt(start))) {
            start++;
        }
        while (end > start && Octets.isOws(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private Outcome body() {
        List<String> lengths = elements("content-length");
        List<String> codings = elements("transfer-encoding");
        boolean coded = fields.stream().anyMatch(line -> line.name().equals("transfer-encoding"));
        boolean sized = fields.stream().anyMatch(line -> line.name().equals("content-length"));
        if (coded && sized && profile.clash == Clash.REFUSED) {
            return Outcome.REFUSED;
        }
        if (coded && !(sized && profile.clash == Clash.LENGTH)) {
            boolean chunked = !codings.isEmpty() && codings.getLast().equals("chunked");
            boolean similar = codings.stream().anyMatch(coding -> coding.contains("chunked"));
            return chunked || (similar && profile.clash == Clash.SIMILAR_CODING) ? chunks() : Outcome.REFUSED;
        }
        return sized ? length(lengths) : Outcome.WHOLE;
    }

    private List<String> elements(String name) {
        List<String> elements = new ArrayList<>();
        for (Line line : fields) {
            if (line.name().equals(name)) {
                for (String element : line.value().toString().split(",", -1)) {
                    if (!trimmed(element).isEmpty()) {
                        elements.add(trimmed(element).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return elements;
    }

    private Outcome length(List<String> lengths) {
        if (lengths.isEmpty()) {
            return Outcome.REFUSED;
        }
        boolean same = lengths.stream().distinct().count() == 1;
        if (!same && profile.repeats == Repeats.REFUSED) {
            return Outcome.REFUSED;
        }
        String length = profile.repeats == Repeats.LAST ? lengths.getLast() : lengths.getFirst();
        if (!length.matches("\\d{1,18}")) {
            return Outcome.REFUSED;
        }
        framing = new Framing.Length(Long.parseLong(length));
        return take(Long.parseLong(length));
    }

    private Outcome take(long count) {
        if (count > raw.length() - at) {
            at = raw.length();
            return Outcome.AWAITED;
        }
        at += (int) count;
        return Outcome.WHOLE;
    }

    private Outcome chunks() {
        framing = new Framing.Chunked();
        while (true) {
            int start = at;
            int end = chunkLineEnd();
            if (end < 0) {
                return end == AWAITED ? Outcome.AWAITED : Outcome.REFUSED;
            }
            Matcher line = (profile.lines == Lines.CR_LF ? CHUNK_LINE : SPACED_CHUNK_LINE)
                    .matcher(raw.slice(start, end).latin1());
            if (!line.matches()) {
                return Outcome.REFUSED;
            }
            long count = Long.parseLong(line.group(1), 16);
            if (count == 0) {
                return fields();
            }
            if (take(count) == Outcome.AWAITED) {
                return Outcome.AWAITED;
            }
            int data = at;
            if (chunkLineEnd() != data) {
                boolean begun = data == raw.length() || (data + 1 == raw.length() && raw.at(data) == '\r');
                return begun ? Outcome.AWAITED : Outcome.REFUSED;
            }
        }
    }

    /// As [#lineEnd], or [#NONE]: those who take LF for a line end in a head need not in chunks.
    private int chunkLineEnd() {
        if (profile.lines == Lines.ANY) {
            return lineEnd();
        }
        for (int i = at; i + 1 < raw.length(); i++) {
            if (raw.at(i) == '\r' && raw.at(i + 1) == '\n') {
                at = i + 2;
                return i;
            }
            if (raw.at(i) == '\n' || raw.at(i) == '\r') {
                return NONE;
            }
        }
        return AWAITED;
    }
}
