package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What holds of any text, a URL or not. A failure names its input.
final class UrlProperties {

    /// RFC 3986 appendix B; `.` is any character.
    private static final Pattern APPENDIX_B =
            Pattern.compile("(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\\?([^#]*))?(#(.*))?", Pattern.DOTALL);

    private UrlProperties() {}

    static void hold(String input, @Nullable String base) {
        try {
            Url url = Url.of(input, base);
            // that the spans tile the bytes, the dissection checks itself
            assertThat(url.dissection().raw().toArray()).isEqualTo(octets(input));
            divided(url.reference());
            parametersLieInTheQuery(url);
            normal(url.reference());
            serialised(url.browser());
            url.sent().ifPresent(sent -> assertThat(sent.target()).matches("/[!-~&&[^#]]*"));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("fails for " + shown(input) + (base == null ? "" : " against " + shown(base)), e);
        }
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        for (char c : text.substring(0, Math.min(500, text.length())).toCharArray()) {
            shown.append(c >= ' ' && c < 0x7f && c != '"' && c != '\\' ? c : "\\u%04x".formatted((int) c));
        }
        return shown.append('"').toString();
    }

    private static byte[] octets(String text) {
        StringBuilder scalars = new StringBuilder();
        text.codePoints()
                .map(point -> point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)
                .forEach(scalars::appendCodePoint);
        return scalars.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void divided(Reference reference) {
        Matcher matcher = APPENDIX_B.matcher(reference.text());
        assertThat(matcher.matches()).isTrue();
        Components parts = reference.components();
        assertThat(parts.scheme()).isEqualTo(range(matcher, 2));
        assertThat(parts.path()).isEqualTo(range(matcher, 5));
        assertThat(parts.query()).isEqualTo(range(matcher, 7));
        assertThat(parts.fragment()).isEqualTo(range(matcher, 9));
        Range authority = range(matcher, 4);
        assertThat(parts.hasAuthority()).isEqualTo(authority != null);
        if (parts.host() != null && authority != null) {
            Range first = parts.userinfo() == null ? parts.host() : parts.userinfo();
            Range last = parts.port() == null ? parts.host() : parts.port();
            assertThat(new Range(first.start(), last.end())).isEqualTo(authority);
            assertThat(parts.host().start()).isEqualTo(first.equals(parts.host()) ? first.start() : first.end() + 1);
            assertThat(last.start())
                    .isEqualTo(
                            last.equals(parts.host())
                                    ? parts.host().start()
                                    : parts.host().end() + 1);
        }
        assertThat(reference.recomposed()).isEqualTo(reference.text());
    }

    private static @Nullable Range range(Matcher matcher, int group) {
        return matcher.start(group) < 0 ? null : new Range(matcher.start(group), matcher.end(group));
    }

    private static void parametersLieInTheQuery(Url url) {
        Range query = url.reference().components().query();
        for (Parameter parameter : url.parameters()) {
            assertThat(query).isNotNull().matches(range -> range != null && range.contains(parameter.name()));
            assertThat(parameter.value()).matches(value -> value == null || query == null || query.contains(value));
        }
    }

    private static void normal(Reference reference) {
        String normalized = reference.normalized();
        assertThat(normalized == null).isEqualTo(!reference.valid());
        if (normalized != null) {
            Reference again = Reference.of(Bytes.utf8(normalized));
            assertThat(again.valid()).as(normalized).isTrue();
            assertThat(again.normalized()).isEqualTo(normalized);
        }
    }

    private static void serialised(WhatwgUrl.Parse parse) {
        WhatwgUrl url = parse.url();
        if (url == null) {
            assertThat(parse.errors()).isNotEmpty();
            return;
        }
        assertThat(url.href()).matches("[ -~]+");
        WhatwgUrl again = WhatwgUrl.parse(url.href(), null).url();
        assertThat(again).isEqualTo(url);
    }
}
