package byteglass.http;

import byteglass.dissect.Bytes;

/// Takes HTTP/1.x messages apart. Total: any bytes have a dissection, and it never throws.
///
/// Every octet has a role. Where no reading of RFC 9112 goes on, and after the end of the message, octets are
/// `unparsed`. Linear in the number of octets. Safe on any thread.
public final class Dissector {

    private Dissector() {}

    /// One request, and what follows it.
    public static Request request(Bytes raw) {
        return new Walk(raw).request();
    }

    /// One response.
    ///
    /// @param requestMethod the method that it answers, which decides whether there is a body; `GET` where it is
    ///     not known
    public static Response response(Bytes raw, String requestMethod) {
        return new Walk(raw).response(requestMethod);
    }
}
