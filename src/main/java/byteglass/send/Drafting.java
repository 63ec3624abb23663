package byteglass.send;

import byteglass.dissect.Bytes;
import byteglass.http.Destination;
import byteglass.http.Destination.Security;
import byteglass.http.Draft;
import byteglass.url.Sent;
import byteglass.url.Url;
import byteglass.url.WhatwgUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the request that a client would write for a URL, with every line that it would add: an ordinary draft, in
/// which nothing is hidden.
///
/// A given field takes the place of the one that would be added, where that would stand. `Name:` alone leaves it out,
/// `Name;` sends it empty, as curl does.
public final class Drafting {

    private final String userAgent;

    /// @param userAgent how we call ourselves
    public Drafting(String userAgent) {
        this.userAgent = userAgent;
    }

    /// Empty for a URL that HTTP does not serve.
    ///
    /// @param method any text
    /// @param given field lines without line ends
    /// @param body null for none
    /// @param verified whether the server of an https URL must be trusted
    public Optional<Draft> draft(Url url, String method, List<String> given, @Nullable Bytes body, boolean verified) {
        @Nullable WhatwgUrl parsed = url.browser().url();
        if (parsed == null || url.sent().isEmpty()) {
            return Optional.empty();
        }
        Sent sent = url.sent().get();
        List<String> lines = new ArrayList<>();
        lines.add(method + ' ' + sent.target() + " HTTP/1.1");
        lines.addAll(fields(sent, given, body));
        Bytes head = Bytes.utf8(String.join("\r\n", lines) + "\r\n\r\n");
        return Optional.of(new Draft(body == null ? head : head.concat(body), destination(parsed, verified)));
    }

    private static Destination destination(WhatwgUrl url, boolean verified) {
        boolean secure = url.scheme().equals("https");
        String name = url.hostname();
        String host = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        int port = url.port() >= 0 ? url.port() : secure ? 443 : 80;
        return new Destination(host, port, secure ? new Security(host, verified) : null);
    }

    private List<String> fields(Sent sent, List<String> given, @Nullable Bytes body) {
        List<String> added =
                new ArrayList<>(List.of("Host: " + sent.host(), "User-Agent: " + userAgent, "Accept: */*"));
        if (sent.authorization() != null) {
            added.add("Authorization: " + sent.authorization());
        }
        List<String> rest = new ArrayList<>(given);
        if (body != null) {
            if (!has(given, "Content-Type")) {
                rest.add("Content-Type: application/x-www-form-urlencoded");
            }
            if (!has(given, "Content-Length") && !has(given, "Transfer-Encoding")) {
                rest.add("Content-Length: " + body.length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String line : added) {
            Optional<String> instead =
                    rest.stream().filter(field -> isNamed(field, name(line))).findFirst();
            lines.add(instead.orElse(line));
            instead.ifPresent(rest::remove);
        }
        lines.addAll(rest);
        return lines.stream().map(Drafting::written).filter(Objects::nonNull).toList();
    }

    private static boolean has(List<String> fields, String name) {
        return fields.stream().anyMatch(field -> isNamed(field, name));
    }

    private static boolean isNamed(String field, String name) {
        return name(field).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    private static String name(String field) {
        int colon = field.indexOf(':');
        if (colon >= 0) {
            return field.substring(0, colon);
        }
        return field.endsWith(";") ? field.substring(0, field.length() - 1) : field;
    }

    private static @Nullable String written(String field) {
        int colon = field.indexOf(':');
        if (colon < 0) {
            return field.endsWith(";") ? name(field) + ":" : field;
        }
        return field.substring(colon + 1).isBlank() ? null : field;
    }
}
