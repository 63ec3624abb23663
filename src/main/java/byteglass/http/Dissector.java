package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;

/// Takes HTTP/1.x messages apart. Total: any bytes have a dissection, and it never throws.
///
/// Every octet has a role. Where no reading of RFC 9112 goes on, octets are `unparsed`. Linear in the number of
/// octets. Safe on any thread.
public final class Dissector {

    private Dissector() {}

    /// One request; what follows its end is `unparsed`.
    public static Request request(Bytes raw) {
        Walk walk = new Walk(raw);
        Part part = walk.request();
        walk.rest(HttpRole.UNPARSED, walk.state() == State.COMPLETE ? Rules.BYTES_AFTER : null);
        return (Request) part.of(walk.dissection());
    }

    /// One response; what follows its end is `unparsed`.
    ///
    /// @param requestMethod the method that it answers, which decides whether there is a body; `GET` where it is
    ///     not known
    public static Response response(Bytes raw, String requestMethod) {
        Walk walk = new Walk(raw);
        Part part = walk.response(requestMethod);
        walk.rest(HttpRole.UNPARSED, walk.state() == State.COMPLETE ? Rules.BYTES_AFTER : null);
        return (Response) part.of(walk.dissection());
    }

    /// The requests of a connection, one after the other. After one that ends the connection octets are `stray`,
    /// after CONNECT `upgraded`.
    public static Messages requests(Bytes raw) {
        Walk walk = new Walk(raw);
        List<Part> parts = new ArrayList<>();
        while (walk.more()) {
            parts.add(walk.request());
            if (walk.state() != State.COMPLETE) {
                walk.rest(HttpRole.UNPARSED, null);
            } else if (walk.isConnect()) {
                walk.rest(HttpRole.UPGRADED, Rules.UPGRADED);
            } else if (!walk.keepAlive()) {
                walk.rest(HttpRole.STRAY, Rules.AFTER_CLOSE);
            }
        }
        walk.rest(HttpRole.LEADING_LINE, null);
        return messages(walk.dissection(), parts);
    }

    /// The responses of a connection, one after the other, with interim ones. After `101` and after a successful
    /// answer to CONNECT octets are `upgraded`.
    ///
    /// @param requestMethod the method that the first final response answers; those after it count as answers
    ///     to `GET`
    public static Messages responses(Bytes raw, String requestMethod) {
        Walk walk = new Walk(raw);
        List<Part> parts = new ArrayList<>();
        String answered = requestMethod;
        while (walk.more()) {
            parts.add(walk.response(answered));
            int hundreds = walk.status() / 100;
            if (walk.state() != State.COMPLETE) {
                walk.rest(HttpRole.UNPARSED, null);
            } else if (walk.status() == 101 || (hundreds == 2 && answered.equals("CONNECT"))) {
                walk.rest(HttpRole.UPGRADED, Rules.UPGRADED);
            } else if (hundreds != 1 && !walk.keepAlive()) {
                walk.rest(HttpRole.STRAY, Rules.AFTER_CLOSE);
            }
            answered = hundreds == 1 ? answered : "GET";
        }
        walk.rest(HttpRole.LEADING_LINE, null);
        return messages(walk.dissection(), parts);
    }

    private static Messages messages(Dissection<HttpRole> dissection, List<Part> parts) {
        List<Message> messages = new ArrayList<>(parts.size());
        List<Range> ranges = new ArrayList<>(parts.size());
        for (Part part : parts) {
            messages.add(part.of(dissection));
            ranges.add(part.range());
        }
        return new Messages(dissection, messages, ranges);
    }
}
