package byteglass.body;

import byteglass.dissect.Bytes;

/// JSON (RFC 8259).
final class JsonForm implements Form {

    @Override
    public String key() {
        return "json";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        if (type.is("application/json", "text/json", "+json", "application/manifest+json")) {
            return Fit.NAMED;
        }
        String start = head.latin1().replace("\u00ef\u00bb\u00bf", "").stripLeading();
        boolean object =
                start.startsWith("{") && start.substring(1).stripLeading().matches("(?s)[\"}].*");
        boolean array =
                start.startsWith("[") && start.substring(1).stripLeading().matches("(?s)[\\[{\"\\]\\-0-9tfn].*");
        return object || array ? Fit.SNIFFED : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Text text = body.text();
        JsonReading reading =
                new JsonReading(body, text, new Findings(body.octets().length()), watch);
        reading.read(0, text.chars().length());
        return reading.shape(text.findings());
    }
}
