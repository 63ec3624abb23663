package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.url.PercentCodec;
import byteglass.url.UrlRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The fields of a form, as a query writes them: `name=value&name=value` (URL Standard section 5).
final class UrlencodedForm implements Form {

    @Override
    public String key() {
        return "urlencoded";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        if (type.is("application/x-www-form-urlencoded")) {
            return Fit.NAMED;
        }
        return head.latin1().matches("[\\w.%+\\[\\]-]{1,100}=[^\\s<>\"{}]*") ? Fit.POSSIBLE : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Text text = body.text();
        String chars = text.chars();
        Tree.Builder tree = new Tree.Builder(body.limits().nodes());
        Findings found = new Findings(body.octets().length());
        Pace pace = new Pace(watch, text);
        for (int at = 0; at < chars.length() && pace.goesOn(at); ) {
            int and = chars.indexOf('&', at);
            int end = and < 0 ? chars.length() : and;
            if (end > at) {
                int equals = chars.indexOf('=', at, end);
                boolean valued = equals >= 0;
                tree.name(at, valued ? equals : end);
                tree.leaf(Kind.FIELD, valued ? equals + 1 : end, end);
                escapes(text, at, end, found);
            }
            at = end + 1;
        }
        List<Finding> all = new ArrayList<>(text.findings());
        all.addAll(found.list());
        boolean whole = body.decoded().isComplete() && !pace.isStopped() && !tree.isFull();
        return Shape.of(tree.end(chars.length(), new FormWording(text)), all, whole);
    }

    private static void escapes(Text text, int start, int end, Findings found) {
        String chars = text.chars();
        for (int at = chars.indexOf('%', start, end); at >= 0; at = chars.indexOf('%', at + 1, end)) {
            boolean good = at + 2 < end
                    && Character.digit(chars.charAt(at + 1), 16) >= 0
                    && Character.digit(chars.charAt(at + 2), 16) >= 0;
            if (!good) {
                found.add(UrlRules.INVALID_ESCAPE, text, at, Math.min(at + 3, end));
            }
        }
    }

    /// Says names and values decoded: `+` is a space, an escape an octet of UTF-8.
    private static final class FormWording extends TextWording {

        FormWording(Text text) {
            super(text);
        }

        @Override
        public String value(Kind kind, int start, int end) {
            String written = super.value(kind, start, end).replace('+', ' ');
            return new String(PercentCodec.decode(written), StandardCharsets.UTF_8);
        }
    }
}
