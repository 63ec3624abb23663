package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;

/// Server-sent events (HTML Standard section 9.2): an event has a type, data and an id, and ends at an empty line.
final class EventsForm implements Form {

    @Override
    public String key() {
        return "events";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        return type.is("text/event-stream") ? Fit.NAMED : Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Text text = body.text();
        String chars = text.chars();
        Tree.Builder tree = new Tree.Builder(body.limits().nodes());
        boolean open = false;
        Pace pace = new Pace(watch, text);
        int at = 0;
        while (at < chars.length() && pace.goesOn(at)) {
            int end = at;
            while (end < chars.length() && chars.charAt(end) != '\n' && chars.charAt(end) != '\r') {
                end++;
            }
            if (end == at) {
                if (open) {
                    tree.close(at);
                }
                open = false;
            } else {
                if (!open) {
                    tree.open(Kind.EVENT, at);
                }
                open = true;
                field(chars, at, end, tree);
            }
            boolean pair = end + 1 < chars.length() && chars.charAt(end) == '\r' && chars.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        boolean whole = body.decoded().isComplete() && !pace.isStopped() && !tree.isFull();
        return Shape.of(tree.end(chars.length(), new TextWording(text)), text.findings(), whole);
    }

    private static void field(String chars, int start, int end, Tree.Builder tree) {
        int colon = chars.indexOf(':', start, end);
        if (colon == start) {
            tree.leaf(Kind.COMMENT, start + 1, end);
            return;
        }
        boolean valued = colon >= 0;
        int nameEnd = valued ? colon : end;
        int value = valued ? colon + 1 : end;
        tree.name(start, nameEnd);
        tree.leaf(Kind.FIELD, value < end && chars.charAt(value) == ' ' ? value + 1 : value, end);
    }
}
