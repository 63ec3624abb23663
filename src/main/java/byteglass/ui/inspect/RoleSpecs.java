package byteglass.ui.inspect;

import byteglass.dissect.Role;
import byteglass.dissect.SpecRef;
import byteglass.http.HttpRole;
import java.util.Optional;

/// Where RFC 9110 and RFC 9112 say what a part of a message is.
final class RoleSpecs {

    private RoleSpecs() {}

    static Optional<SpecRef> of(Role role) {
        return role instanceof HttpRole http ? of(http) : Optional.empty();
    }

    private static Optional<SpecRef> of(HttpRole role) {
        return switch (role) {
            case METHOD -> Optional.of(SpecRef.rfc(9110, "9.1"));
            case SCHEME, AUTHORITY_MARK, TARGET, PATH -> Optional.of(SpecRef.rfc(9112, "3.2"));
            case QUERY_MARK, QUERY_NAME, QUERY_EQUALS, QUERY_VALUE, QUERY_AND -> Optional.of(SpecRef.rfc(3986, "3.4"));
            case USERINFO, USERINFO_MARK -> Optional.of(SpecRef.rfc(9110, "4.2.4"));
            case HOST -> Optional.of(SpecRef.rfc(3986, "3.2.2"));
            case PORT_MARK, PORT -> Optional.of(SpecRef.rfc(3986, "3.2.3"));
            case FRAGMENT_MARK, FRAGMENT -> Optional.of(SpecRef.rfc(9110, "7.1"));
            case VERSION -> Optional.of(SpecRef.rfc(9112, "2.3"));
            case SP -> Optional.of(SpecRef.rfc(9112, "3"));
            case STATUS, REASON -> Optional.of(SpecRef.rfc(9112, "4"));
            case CR, LF, LEADING_LINE -> Optional.of(SpecRef.rfc(9112, "2.2"));
            case FIELD_NAME, FIELD_VALUE, COLON, OWS -> Optional.of(SpecRef.rfc(9112, "5"));
            case FOLD -> Optional.of(SpecRef.rfc(9112, "5.2"));
            case BODY -> Optional.of(SpecRef.rfc(9112, "6"));
            case CHUNK_SIZE, CHUNK_DATA -> Optional.of(SpecRef.rfc(9112, "7.1"));
            case CHUNK_EXT_MARK, CHUNK_EXT_NAME, CHUNK_EXT_VALUE -> Optional.of(SpecRef.rfc(9112, "7.1.1"));
            case TRAILER_NAME, TRAILER_VALUE -> Optional.of(SpecRef.rfc(9112, "7.1.2"));
            case UPGRADED -> Optional.of(SpecRef.rfc(9110, "7.8"));
            case STRAY, UNPARSED -> Optional.empty();
        };
    }
}
