package byteglass.ui.traffic;

import static byteglass.http.HttpRole.AUTHORITY_MARK;
import static byteglass.http.HttpRole.FRAGMENT;
import static byteglass.http.HttpRole.FRAGMENT_MARK;
import static byteglass.http.HttpRole.HOST;
import static byteglass.http.HttpRole.PATH;
import static byteglass.http.HttpRole.PORT;
import static byteglass.http.HttpRole.PORT_MARK;
import static byteglass.http.HttpRole.SCHEME;
import static byteglass.http.HttpRole.USERINFO;
import static byteglass.http.HttpRole.USERINFO_MARK;

import byteglass.dissect.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request target and a host, cut into coloured pieces for a cell. Total: every character is in one piece.
final class Target {

    /// The query is dimmed, so that paths stand out in the list.
    private static final String QUERY = "query-dim";

    /// `scheme://authority` and the rest (RFC 9112 section 3.2.2).
    private static final Pattern ABSOLUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)(://)([^/?#]*)(.*)", Pattern.DOTALL);

    private Target() {}

    /// @param method as the target of CONNECT is an authority (RFC 9112 section 3.2.3)
    static List<Piece> pieces(String method, String target) {
        List<Piece> pieces = new ArrayList<>();
        Matcher absolute = ABSOLUTE.matcher(target);
        if (method.equals("CONNECT")) {
            authority(target, pieces);
        } else if (absolute.matches()) {
            add(pieces, absolute.group(1), SCHEME);
            add(pieces, absolute.group(2), AUTHORITY_MARK);
            authority(absolute.group(3), pieces);
            path(absolute.group(4), pieces);
        } else {
            path(target, pieces);
        }
        return pieces;
    }

    /// The host that a request is for, where its target says one; otherwise empty.
    static String authority(String method, String target) {
        Matcher absolute = ABSOLUTE.matcher(target);
        String authority = method.equals("CONNECT") ? target : absolute.matches() ? absolute.group(3) : "";
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    /// `host:port`, with user information before it where a target has some.
    static List<Piece> host(String host) {
        List<Piece> pieces = new ArrayList<>();
        authority(host, pieces);
        return pieces;
    }

    private static void path(String text, List<Piece> pieces) {
        int fragment = indexOr(text, '#', text.length());
        int query = Math.min(indexOr(text, '?', fragment), fragment);
        add(pieces, text.substring(0, query), PATH);
        if (query < fragment) {
            pieces.add(Piece.of(text.substring(query, fragment), QUERY));
        }
        if (fragment < text.length()) {
            add(pieces, "#", FRAGMENT_MARK);
            add(pieces, text.substring(fragment + 1), FRAGMENT);
        }
    }

    private static void authority(String text, List<Piece> pieces) {
        int at = text.lastIndexOf('@');
        if (at >= 0) {
            add(pieces, text.substring(0, at), USERINFO);
            add(pieces, "@", USERINFO_MARK);
        }
        int colon = text.lastIndexOf(':');
        // the colons of an IPv6 address stand in brackets
        if (colon <= Math.max(at, text.lastIndexOf(']'))) {
            colon = text.length();
        }
        add(pieces, text.substring(at + 1, colon), HOST);
        if (colon < text.length()) {
            add(pieces, ":", PORT_MARK);
            add(pieces, text.substring(colon + 1), PORT);
        }
    }

    private static int indexOr(String text, char wanted, int otherwise) {
        int found = text.indexOf(wanted);
        return found < 0 ? otherwise : found;
    }

    private static void add(List<Piece> pieces, String text, Role role) {
        if (!text.isEmpty()) {
            pieces.add(Piece.of(text, role));
        }
    }
}
