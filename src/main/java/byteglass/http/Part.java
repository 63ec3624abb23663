package byteglass.http;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;

/// What a [Walk] found of one message, before its dissection is whole.
///
/// @param line a [RequestLine] or [StatusLine]
record Part(Range range, Record line, Head head, Content content, State state) {

    Message of(Dissection<HttpRole> dissection) {
        return line instanceof StatusLine status
                ? new Response(dissection, status, head, content, state)
                : new Request(dissection, (RequestLine) line, head, content, state);
    }
}
