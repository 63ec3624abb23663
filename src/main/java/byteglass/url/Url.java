package byteglass.url;

import byteglass.dissect.Dissection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A URL or URI reference, taken apart: what was typed, and how the two standards read it.
///
/// @param dissection the octets (UTF-8) with the roles of RFC 3986 appendix B, and what is to be said of them
/// @param reference as RFC 3986 reads it
/// @param browser as the URL Standard reads it
/// @param resolved the reference against the base by RFC 3986; null without a base, or where it cannot be
/// @param parameters those of the query, in order, with repeats
public record Url(
        Dissection<UrlRole> dissection,
        Reference reference,
        WhatwgUrl.Parse browser,
        @Nullable String resolved,
        List<Parameter> parameters) {

    public Url {
        parameters = List.copyOf(parameters);
    }

    /// Takes any text apart; lone surrogates count as U+FFFD. Never throws.
    ///
    /// @param base what a relative reference is resolved against, or null
    public static Url of(String input, @Nullable String base) {
        return UrlDissector.dissect(input, base);
    }

    /// What HTTP/1.1 sends for it, read as a browser does; empty where it is no URL of HTTP.
    public Optional<Sent> sent() {
        return Optional.ofNullable(browser.url()).flatMap(url -> Sent.of(url, reference));
    }
}
