package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Credentials and challenges (RFC 9110 section 11).
///
///     Basic dTpw                          a name, a colon, a password, in Base64 (RFC 7617)
///     Bearer eyJ….eyJ….sig                a token (RFC 6750); here a JSON Web Token (RFC 7519)
///     Digest username="u", nonce="x"      a list of parameters
final class CredentialGrammar {

    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9._~+/-]+=*[ \t\r\n]*");
    private static final Pattern JWT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*[ \t\r\n]*");

    private CredentialGrammar() {}

    static void credentials(ValueReader reader) {
        reader.space();
        String scheme = reader.until(ValueReader.WHITE, ValueRole.AUTH_SCHEME).toLowerCase(Locale.ROOT);
        reader.space();
        String left = reader.left();
        if (scheme.equals("basic")) {
            basic(reader);
        } else if (scheme.equals("bearer") && JWT.matcher(left).matches()) {
            jwt(reader);
        } else if (ENCODED.matcher(left).matches()) {
            reader.until(ValueReader.WHITE, ValueRole.CREDENTIALS);
        } else {
            ListGrammar.list(reader, ListGrammar.Item.PAIR);
        }
        reader.space();
    }

    private static void basic(ValueReader reader) {
        int start = reader.at();
        String encoded = reader.until(ValueReader.WHITE, ValueRole.CREDENTIALS);
        Optional<String> plain = decoded(Base64.getDecoder(), encoded);
        int colon = plain.map(text -> text.indexOf(':')).orElse(-1);
        if (colon < 0) {
            reader.spoil();
        } else {
            reader.decode("user", start, plain.get().substring(0, colon));
            reader.decode("password", start, plain.get().substring(colon + 1));
        }
    }

    private static void jwt(ValueReader reader) {
        part(reader, "jwt-header");
        reader.expect('.', ValueRole.MARK);
        part(reader, "jwt-payload");
        reader.expect('.', ValueRole.MARK);
        reader.until(ValueReader.WHITE, ValueRole.SIGNATURE);
    }

    private static void part(ValueReader reader, String key) {
        int start = reader.at();
        String encoded = reader.until(".", ValueRole.CREDENTIALS);
        Optional<String> plain = decoded(Base64.getUrlDecoder(), encoded);
        if (plain.isPresent()) {
            reader.decode(key, start, plain.get());
        } else {
            reader.spoil();
        }
    }

    private static Optional<String> decoded(Base64.Decoder decoder, String encoded) {
        try {
            return Optional.of(Bytes.wrap(decoder.decode(encoded)).utf8());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Challenges: schemes and their parameters, all in one list.
    ///
    ///     Basic realm="x", Digest realm="y", nonce="z"
    static void challenges(ValueReader reader) {
        String ends = ",=" + ValueReader.WHITE;
        reader.space();
        while (reader.more()) {
            if (!reader.skip(',', ValueRole.COMMA)) {
                if (reader.next(ends) == '=') {
                    reader.until(ends, ValueRole.PARAMETER);
                    reader.skip('=', ValueRole.EQUALS);
                    parameter(reader);
                } else {
                    reader.until(ends, ValueRole.AUTH_SCHEME);
                }
            }
            reader.space();
        }
    }

    private static void parameter(ValueReader reader) {
        if (reader.isNext("\"")) {
            reader.quoted(ValueRole.PARAMETER_VALUE);
        } else {
            reader.until("," + ValueReader.WHITE, ValueRole.PARAMETER_VALUE);
        }
    }
}
