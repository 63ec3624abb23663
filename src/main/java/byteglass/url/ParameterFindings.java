package byteglass.url;

import byteglass.dissect.Range;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What is to be said about the parameters of a query.
final class ParameterFindings {

    private static final Set<String> SECRETS = Set.of(
            "token",
            "access_token",
            "refresh_token",
            "id_token",
            "auth",
            "apikey",
            "api_key",
            "api-key",
            "key",
            "secret",
            "client_secret",
            "password",
            "passwd",
            "pwd",
            "pass",
            "session",
            "sessionid",
            "sid",
            "sig",
            "signature");

    private static final Set<String> REDIRECTS = Set.of(
            "url",
            "uri",
            "next",
            "return",
            "returnurl",
            "return_url",
            "return_to",
            "returnto",
            "redirect",
            "redirect_uri",
            "redirect_url",
            "redirecturl",
            "continue",
            "dest",
            "destination",
            "goto",
            "target",
            "u",
            "callback",
            "forward");

    private final String text;
    private final Components parts;
    private final Findings found;

    ParameterFindings(Reference reference, Findings found) {
        this.text = reference.text();
        this.parts = reference.components();
        this.found = found;
    }

    void inspect(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            Range value = parameter.value();
            if (value != null && !value.isEmpty()) {
                inspect(decoded(parameter.name()).toLowerCase(Locale.ROOT), value);
            }
        }
        Range query = parts.query();
        int plus = query == null ? -1 : text.indexOf('+', (int) query.start(), (int) query.end());
        if (plus >= 0) {
            found.add(UrlRules.PLUS, plus, plus + 1);
        }
    }

    private void inspect(String name, Range value) {
        if (SECRETS.contains(name)) {
            found.add(UrlRules.SECRET, value, name);
        }
        if (REDIRECTS.contains(name) && address(decoded(value))) {
            found.add(UrlRules.REDIRECT, value, name);
        }
    }

    /// Whether a value is an address that leads to another server.
    private static boolean address(String value) {
        return value.startsWith("//")
                || value.regionMatches(true, 0, "http:", 0, 5)
                || value.regionMatches(true, 0, "https:", 0, 6);
    }

    private String decoded(Range range) {
        String part = text.substring((int) range.start(), (int) range.end());
        return part.indexOf('%') < 0 ? part : new String(PercentCodec.decode(part), StandardCharsets.UTF_8);
    }
}
