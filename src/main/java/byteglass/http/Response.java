package byteglass.http;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;

/// A response, taken apart.
public record Response(Dissection<HttpRole> dissection, StatusLine line, Head head, Content content, State state)
        implements Message {

    public String version() {
        return dissection.raw().latin1(line.version());
    }

    public String status() {
        return dissection.raw().latin1(line.status());
    }

    public String reason() {
        return dissection.raw().latin1(line.reason());
    }

    @Override
    public Range startLine() {
        return line.line();
    }

    @Override
    public Fields fields() {
        return head.fields();
    }

    @Override
    public Range emptyLine() {
        return head.emptyLine();
    }

    @Override
    public boolean keepAlive() {
        return head.keepAlive();
    }
}
