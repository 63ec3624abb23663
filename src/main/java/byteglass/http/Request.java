package byteglass.http;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;

/// A request, taken apart.
public record Request(Dissection<HttpRole> dissection, RequestLine line, Head head, Content content, State state)
        implements Message {

    public String method() {
        return dissection.raw().latin1(line.method());
    }

    public String target() {
        return dissection.raw().latin1(line.target());
    }

    public String version() {
        return dissection.raw().latin1(line.version());
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
