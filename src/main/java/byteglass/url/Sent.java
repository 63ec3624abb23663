package byteglass.url;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What HTTP/1.1 puts on the wire for a URL (RFC 9112 section 3.2): the fragment stays behind, an empty path becomes
/// `/`, credentials are in neither target nor Host.
///
/// @param target in origin-form
/// @param host the value of Host; without the port where it is the scheme's default
/// @param authorization what curl sends at once, and browsers after a 401; null without credentials
/// @param reasons why it is not what was typed
public record Sent(String target, String host, @Nullable String authorization, List<Reason> reasons) {

    /// What happens on the way from a URL to a request; the texts are `sent.KEY`.
    public enum Reason {
        /// Scheme and server are not in the target.
        ORIGIN_FORM,
        EMPTY_PATH,
        /// Browsers take dot segments away and write escapes.
        REWRITTEN,
        FRAGMENT,
        DEFAULT_PORT,
        CREDENTIALS;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Sent {
        reasons = List.copyOf(reasons);
    }

    /// Empty for a URL that HTTP does not serve.
    ///
    /// @param typed what the URL was read from
    static Optional<Sent> of(WhatwgUrl url, Reference typed) {
        if (!url.scheme().equals("http") && !url.scheme().equals("https")) {
            return Optional.empty();
        }
        String target = url.query() == null ? url.path() : url.path() + '?' + url.query();
        String authorization = url.hasCredentials() ? basic(url) : null;
        return Optional.of(new Sent(target, url.hostAndPort(), authorization, reasons(url, target, typed)));
    }

    private static List<Reason> reasons(WhatwgUrl url, String target, Reference typed) {
        Components parts = typed.components();
        List<Reason> reasons = new ArrayList<>(4);
        reasons.add(Reason.ORIGIN_FORM);
        boolean empty = parts.hasAuthority() && parts.path().isEmpty();
        if (empty) {
            reasons.add(Reason.EMPTY_PATH);
        }
        if (parts.scheme() != null && !asTyped(typed, empty ? 1 : 0, target)) {
            reasons.add(Reason.REWRITTEN);
        }
        if (url.fragment() != null) {
            reasons.add(Reason.FRAGMENT);
        }
        if (parts.port() != null && url.port() < 0) {
            reasons.add(Reason.DEFAULT_PORT);
        }
        if (url.hasCredentials()) {
            reasons.add(Reason.CREDENTIALS);
        }
        return reasons;
    }

    /// Whether a target is path and query to the letter.
    ///
    /// @param slash how many characters of the target were not typed
    private static boolean asTyped(Reference typed, int slash, String target) {
        Components parts = typed.components();
        int start = (int) parts.path().start();
        int length = (int) (parts.query() == null ? parts.path() : parts.query()).end() - start;
        return target.length() == slash + length && typed.text().regionMatches(start, target, slash, length);
    }

    private static String basic(WhatwgUrl url) {
        byte[] name = PercentCodec.decode(url.username());
        byte[] password = PercentCodec.decode(url.password());
        byte[] both = new byte[name.length + 1 + password.length];
        System.arraycopy(name, 0, both, 0, name.length);
        both[name.length] = ':';
        System.arraycopy(password, 0, both, name.length + 1, password.length);
        return "Basic " + new String(Base64.getEncoder().encode(both), StandardCharsets.ISO_8859_1);
    }
}
