package byteglass.http;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;

/// A request or response, taken apart: all its parts are ranges into the same bytes.
public sealed interface Message permits Request, Response {

    Dissection<HttpRole> dissection();

    /// The start line with its line end; empty where none was read.
    Range startLine();

    Fields fields();

    /// The line that ends the head; empty where it was not reached.
    Range emptyLine();

    Content content();

    State state();

    /// Whether the connection may carry another exchange after this one (RFC 9112 section 9.3).
    boolean keepAlive();
}
