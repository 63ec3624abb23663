package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Range;

/// Says what nodes of a text are called: what stands there, in quotes or not.
class TextWording implements Wording {

    private final Text text;

    TextWording(Text text) {
        this.text = text;
    }

    @Override
    public String name(Kind kind, int start, int end) {
        return value(kind, start, end);
    }

    @Override
    public String value(Kind kind, int start, int end) {
        return Wording.cut(text.chars().substring(start, Math.min(end, start + MOST + 1)));
    }

    @Override
    public Range octets(int start, int end) {
        int from = text.octetAt(start);
        return new Range(from, Math.max(from, text.octetAt(end)));
    }
}
