package byteglass.http;

import byteglass.dissect.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// What a request is for, as one URI: put together from its target, its Host field, and what the one it came to knows
/// (RFC 9110 section 7.1, RFC 9112 section 3.3). Nothing is normalised or repaired.
///
/// @param text the URI. What is not UTF-8 cannot be written in it, and is percent-encoded: the octet E9 as `%E9`
/// @param form of the target, which the URI does not show
/// @param authority where the server's name is from
/// @param escaped whether octets had to be percent-encoded
public record TargetUri(String text, TargetForm form, Authority authority, boolean escaped) {

    /// Where the name of the server is from.
    public enum Authority {
        /// The target says it itself, and Host does not matter.
        TARGET,
        HOST,
        /// There are several Host fields; this is the first.
        FIRST_HOST,
        /// No Host is there, or an empty one: this is the address that the request came to.
        NO_HOST,
        /// Host holds what cannot be in an authority: this is the address that the request came to.
        BAD_HOST,
        /// The target has no form that says for whom it is.
        NONE
    }

    /// What would end the authority, or split it, if it were put there.
    private static final String NOT_IN_AUTHORITIES = "/?#\\@\" <>^`{|}";

    /// The target URI of a request; its text is empty where there is no target.
    ///
    /// @param scheme `http`, or `https` where the connection is secured
    /// @param address what the request came to
    public static TargetUri of(Request request, String scheme, String address) {
        Bytes target = request.dissection().raw().slice(request.line().target());
        Bytes start = Bytes.utf8(scheme + "://");
        TargetForm form = request.line().form();
        return switch (form) {
            case ABSOLUTE -> of(target, form, Authority.TARGET);
            case AUTHORITY -> of(start.concat(target), form, Authority.TARGET);
            case ORIGIN -> at(start, request, address, target);
            case ASTERISK -> at(start, request, address, Bytes.EMPTY);
            // as much of a reference as it is
            case INVALID -> of(target, form, Authority.NONE);
        };
    }

    /// "If there is no Host header field or if its field value is empty or invalid, the target URI's authority
    /// component is empty" (RFC 9112 section 3.3); a server may then take its own.
    private static TargetUri at(Bytes start, Request request, String address, Bytes rest) {
        String host = request.fields().first("Host").orElse("").strip();
        Authority authority;
        if (host.isEmpty()) {
            authority = Authority.NO_HOST;
        } else if (host.chars().anyMatch(c -> c < ' ' || c == 0x7f || NOT_IN_AUTHORITIES.indexOf(c) >= 0)) {
            authority = Authority.BAD_HOST;
        } else {
            authority = request.fields().all("Host").size() > 1 ? Authority.FIRST_HOST : Authority.HOST;
        }
        boolean taken = authority == Authority.HOST || authority == Authority.FIRST_HOST;
        return of(
                start.concat(Bytes.latin1(taken ? host : address)).concat(rest),
                request.line().form(),
                authority);
    }

    private static TargetUri of(Bytes octets, TargetForm form, Authority authority) {
        String text = octets.utf8();
        boolean whole = Bytes.utf8(text).equals(octets);
        return new TargetUri(whole ? text : escaped(octets), form, authority, !whole);
    }

    private static String escaped(Bytes octets) {
        HexFormat hex = HexFormat.of().withUpperCase();
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = octets.buffer();
        CharBuffer out = CharBuffer.allocate(3 * octets.length());
        CoderResult result = decoder.decode(in, out, true);
        while (result.isMalformed()) {
            for (int i = 0; i < result.length(); i++) {
                out.put('%').put(hex.toHexDigits(in.get()));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }
}
