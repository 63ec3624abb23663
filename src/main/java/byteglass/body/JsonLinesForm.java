package byteglass.body;

import byteglass.dissect.Bytes;

/// A JSON text in each line: NDJSON, JSON Lines, and JSON text sequences (RFC 7464), in which a record separator stands
/// before each.
final class JsonLinesForm implements Form {

    private static final char RECORD = '\u001e';

    @Override
    public String key() {
        return "json-lines";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        if (type.is(
                "application/x-ndjson",
                "application/ndjson",
                "application/jsonl",
                "application/x-jsonlines",
                "application/json-seq",
                "+json-seq")) {
            return Fit.NAMED;
        }
        String[] lines = head.latin1().split("\n", 3);
        boolean objects = lines.length > 2 && isObject(lines[0]) && isObject(lines[1]);
        return objects ? Fit.SNIFFED : Fit.NO;
    }

    private static boolean isObject(String line) {
        return line.startsWith("{\"") && line.stripTrailing().endsWith("}");
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Text text = body.text();
        String chars = text.chars();
        JsonReading reading =
                new JsonReading(body, text, new Findings(body.octets().length()), watch);
        for (int at = 0; at < chars.length() && reading.goesOn(at); ) {
            int feed = chars.indexOf('\n', at);
            int end = feed < 0 ? chars.length() : feed;
            int start = at;
            while (start < end && chars.charAt(start) == RECORD) {
                start++;
            }
            if (!chars.substring(start, end).isBlank()) {
                reading.read(start, end);
            }
            at = end + 1;
        }
        return reading.shape(text.findings());
    }
}
