package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import java.util.ArrayList;
import java.util.List;

/// XML (W3C XML 1.0): pretty, and as a tree.
///
/// The tree is made of the tags as they stand, whether or not they fit. A declared entity is never expanded and an
/// external one never fetched, so a bomb of entities is its own few lines, and a finding.
final class XmlForm implements Form {

    @Override
    public String key() {
        return "xml";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        if (type.is("application/xml", "text/xml", "+xml", "application/xml-dtd")) {
            return Fit.NAMED;
        }
        String start = head.latin1().replace("\u00ef\u00bb\u00bf", "").stripLeading();
        return start.startsWith("<?xml") ? Fit.SNIFFED : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Text text = body.text();
        Findings found = new Findings(body.octets().length());
        XmlReading reading = new XmlReading(text, body.limits(), found);
        boolean done = reading.read(watch);
        if (body.decoded().isComplete() && done) {
            done = XmlCheck.check(text, found, watch);
        }
        List<Finding> all = new ArrayList<>(text.findings());
        all.addAll(found.list());
        boolean whole = body.decoded().isComplete() && done && !reading.isFull();
        return Shape.of(reading.pretty(), reading.tree(), all, whole);
    }

    /// Says names as they are, and values with the five entities of XML and references to characters decoded.
    static final class XmlWording extends TextWording {

        XmlWording(Text text) {
            super(text);
        }

        @Override
        public String value(Kind kind, int start, int end) {
            String written = super.value(kind, start, end);
            if (kind == Kind.COMMENT || written.startsWith("<![CDATA[")) {
                return written.replaceFirst("^(<!--|<!\\[CDATA\\[)", "").replaceFirst("(-->|]]>)$", "");
            }
            return Entities.decode(written);
        }

        @Override
        public String name(Kind kind, int start, int end) {
            return super.value(kind, start, end);
        }
    }
}
