package byteglass.cli;

import byteglass.dissect.Role;
import byteglass.http.HttpRole;
import byteglass.url.UrlRole;
import byteglass.wire.WireRole;

/// The colour of each role in a terminal: the sixteen that every terminal has, in the shades of its own theme, near
/// to those of the window.
final class Ink {

    static final String NONE = "\u001b[0m";

    /// For what is not from the wire.
    static final String FAINT = "\u001b[2m";

    private Ink() {}

    /// Of any protocol's role.
    static String of(Role role) {
        return switch (role) {
            case HttpRole http -> of(http);
            case UrlRole url -> of(url);
            case WireRole wire -> of(wire);
            default -> "";
        };
    }

    static String of(HttpRole role) {
        return switch (role) {
            case METHOD -> "\u001b[1;35m";
            case SCHEME, VERSION, REASON -> FAINT;
            case STATUS -> "\u001b[1m";
            case USERINFO -> "\u001b[95m";
            case HOST -> "\u001b[32m";
            case PORT -> "\u001b[92m";
            case PATH, TARGET -> "\u001b[94m";
            case QUERY_NAME, QUERY_VALUE -> "\u001b[93m";
            case FRAGMENT -> "\u001b[35m";
            case FIELD_NAME, TRAILER_NAME -> "\u001b[36m";
            case FIELD_VALUE, TRAILER_VALUE, BODY, CHUNK_DATA -> "";
            case CHUNK_SIZE, CHUNK_EXT_MARK, CHUNK_EXT_NAME, CHUNK_EXT_VALUE -> "\u001b[33m";
            case STRAY, UNPARSED -> "\u001b[91m";
            default -> FAINT;
        };
    }

    static String of(WireRole role) {
        return switch (role) {
            case MAGIC, TYPE, EXTENSION, SETTING, COMMAND -> of(HttpRole.FIELD_NAME);
            case LENGTH, FLAGS, STREAM -> of(HttpRole.CHUNK_SIZE);
            case SP, MARK, CR, LF, END -> FAINT;
            case STRAY, UNREAD -> of(HttpRole.STRAY);
            default -> "";
        };
    }

    static String of(UrlRole role) {
        return switch (role) {
            case USERINFO, USERINFO_ESCAPE -> of(HttpRole.USERINFO);
            case HOST, HOST_ESCAPE -> of(HttpRole.HOST);
            case PORT -> of(HttpRole.PORT);
            case PATH_SEGMENT, PATH_ESCAPE -> of(HttpRole.PATH);
            case QUERY_NAME, QUERY_VALUE, QUERY_ESCAPE -> of(HttpRole.QUERY_VALUE);
            case FRAGMENT, FRAGMENT_ESCAPE -> of(HttpRole.FRAGMENT);
            default -> FAINT;
        };
    }
}
