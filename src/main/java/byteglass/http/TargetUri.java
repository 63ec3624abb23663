package byteglass.http;

import byteglass.dissect.Bytes;

/// What a request is for, as one URI: put together from its target, its Host field, and what the one it came to knows
/// (RFC 9110 section 7.1, RFC 9112 section 3.3).
public final class TargetUri {

    private TargetUri() {}

    /// The target URI, as it was sent: nothing is normalised or repaired. Empty where there is no target.
    ///
    /// @param scheme `http`, or `https` where the connection is secured
    /// @param authority whom the request is for where it does not say: the address that it came to
    public static String of(Request request, String scheme, String authority) {
        String target =
                request.dissection().raw().slice(request.line().target()).utf8();
        String start = scheme + "://" + host(request, authority);
        return switch (request.line().form()) {
            case ABSOLUTE -> target;
            case ORIGIN -> start + target;
            case ASTERISK -> start;
            case AUTHORITY -> scheme + "://" + target;
            // as much of a reference as it is
            case INVALID -> target;
        };
    }

    /// "If there is no Host header field or if its field value is empty or invalid, the target URI's authority
    /// component is empty" (RFC 9112 section 3.3); a server may then take its own. An invalid value is kept: it is
    /// what was sent.
    private static String host(Request request, String authority) {
        String host = request.fields().first("Host").orElse("").strip();
        return host.isEmpty() ? authority : Bytes.latin1(host).utf8();
    }
}
