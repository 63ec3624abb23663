package byteglass.url;

import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is to be said about the parameters of a query.
final class ParameterFindings {

    /// What the names of parameters, in small letters, give away.
    private static final Map<String, Rule> NAMES = names();

    private static Map<String, Rule> names() {
        Map<String, Rule> names = new HashMap<>();
        for (String name : List.of(
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
                "signature")) {
            names.put(name, UrlRules.SECRET);
        }
        for (String name : List.of(
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
                "forward")) {
            names.put(name, UrlRules.REDIRECT);
        }
        return Map.copyOf(names);
    }

    private final String text;
    private final Findings found;

    /// @param text that the parameters stand in
    ParameterFindings(String text, Findings found) {
        this.text = text;
        this.found = found;
    }

    void inspect(Range query, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            Range value = parameter.value();
            if (value != null && !value.isEmpty()) {
                inspect(decoded(parameter.name()).toLowerCase(Locale.ROOT), value);
            }
        }
        int plus = text.indexOf('+', (int) query.start(), (int) query.end());
        if (plus >= 0) {
            found.add(UrlRules.PLUS, plus, plus + 1);
        }
    }

    private void inspect(String name, Range value) {
        Rule rule = NAMES.get(name);
        if (rule != null && (rule.equals(UrlRules.SECRET) || address(decoded(value)))) {
            found.add(rule, value, name);
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
