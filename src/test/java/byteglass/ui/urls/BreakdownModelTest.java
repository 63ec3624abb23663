package byteglass.ui.urls;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Severity;
import byteglass.http.TargetForm;
import byteglass.http.TargetUri;
import byteglass.texts.Texts;
import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlPart;
import byteglass.ui.urls.UrlLine.Cell;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BreakdownModelTest {

    private static final String FIRST = "http://www.luffycity.com:80/news/index.html?id=250&page=1";

    private final BreakdownModel model = model(Locale.ENGLISH);

    private static BreakdownModel model(Locale language) {
        return new BreakdownModel(Texts.of(language), Runnable::run, Runnable::run, true);
    }

    private String text() {
        return model.url().typed().text().get();
    }

    private <T> List<T> lines(Class<T> kind) {
        return model.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private UrlLine.Parameter parameter(int number) {
        return lines(UrlLine.Parameter.class).get(number - 1);
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private List<String> wire() {
        return lines(UrlLine.Wire.class).stream()
                .map(line -> said(line.pieces()))
                .toList();
    }

    private ReadingRow example(Example example) {
        return model.readings().stream()
                .filter(row -> example.url().equals(row.source().example()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTablesHaveARowForEachSegmentAndEachParameter() {
        model.url().show(FIRST);

        assertThat(lines(UrlLine.Segment.class))
                .extracting(line -> line.number() + " " + line.segment().text() + ": " + line.note())
                .containsExactly("1 news: folder-like segment", "2 index.html: last segment, no trailing slash");
        assertThat(lines(UrlLine.Parameter.class))
                .extracting(line -> line.name().text() + "=" + line.decoded() + " " + line.note())
                .containsExactly("id=250 same", "page=1 same");
        assertThat(lines(UrlLine.Head.class))
                .extracting(UrlLine.Head::detail)
                .containsExactly("2 segments", "2 parameters, nothing to decode", "in a GET request");
    }

    private void captured(String url, TargetForm form) {
        model.showCaptured(new TargetUri(url, form, TargetUri.Authority.TARGET, false));
    }

    @Test
    void ofACapturedTargetThatNoGetCouldHaveItIsSaidThatNoneHasIt() {
        captured("http://a:443", TargetForm.AUTHORITY);
        assertThat(wire()).isEmpty();
        assertThat(model.forms().get().request()).isEmpty();
        assertThat(lines(UrlLine.Note.class))
                .extracting(UrlLine.Note::text)
                .singleElement()
                .asString()
                .contains("authority-form");
        assertThat(lines(UrlLine.Head.class))
                .extracting(UrlLine.Head::detail)
                .last()
                .isEqualTo("");

        captured("http://a:443", TargetForm.ASTERISK);
        assertThat(lines(UrlLine.Note.class))
                .extracting(UrlLine.Note::text)
                .singleElement()
                .asString()
                .contains("asterisk-form");

        captured("http://a:443", TargetForm.ORIGIN);
        assertThat(wire()).containsExactly("GET·/·HTTP/1.1", "Host:·a:443");
        assertThat(model.forms().get().request()).startsWith("GET / HTTP/1.1");
        assertThat(lines(UrlLine.Note.class)).isEmpty();
    }

    @Test
    void editingAValueChangesOnlyItsCharacters() {
        model.url().show(FIRST);

        model.editValue(Objects.requireNonNull(parameter(1).value()), "7&8 9");

        assertThat(text()).isEqualTo(FIRST.replace("250", "7%268 9"));
        assertThat(wire()).contains("GET·/news/index.html?id=7%268%209&page=1·HTTP/1.1");
    }

    @Test
    void editingANameOrASegmentChangesOnlyItsCharacters() {
        model.url().show(FIRST);

        model.editName(parameter(2).name(), "p=q");
        model.editSegment(lines(UrlLine.Segment.class).getFirst().segment(), "a/b");

        assertThat(text()).isEqualTo("http://www.luffycity.com:80/a%2Fb/index.html?id=250&p%3Dq=1");
    }

    @Test
    void editingADecodedValueEncodesItAsChosen() {
        model.url().show("http://a/?q=caf%c3%a9");
        model.editDecoded(Objects.requireNonNull(parameter(1).value()), "café au lait");
        assertThat(text()).isEqualTo("http://a/?q=caf%c3%a9+au+lait");

        model.decoding().set(new Decoding(false, StandardCharsets.UTF_8));
        assertThat(parameter(1).decoded()).isEqualTo("café+au+lait");
        model.editDecoded(Objects.requireNonNull(parameter(1).value()), "café+au+lait now");
        assertThat(text()).isEqualTo("http://a/?q=caf%c3%a9+au+lait%20now");
    }

    @Test
    void aCharsetIsChosenOnlyWhereTheEscapesAreNotUtf8() {
        model.url().show("http://a/%D6%D0?q=%D6%D0%CE%C4");
        assertThat(model.foreign().get()).isTrue();
        assertThat(parameter(1).note()).isEqualTo("not UTF-8");
        assertThat(lines(UrlLine.Head.class)).extracting(UrlLine.Head::detail).contains("1 parameter, 1 to decode");

        Charset gb18030 = Charset.forName("GB18030");
        assertThat(BreakdownModel.charsets()).contains(gb18030);
        model.decoding().set(new Decoding(true, gb18030));
        assertThat(parameter(1).decoded()).isEqualTo("中文");
        assertThat(lines(UrlLine.Segment.class).getFirst().note()).isEqualTo("decoded: 中");

        model.url().show("http://a/?q=%E4%B8%AD");
        assertThat(model.foreign().get()).isFalse();
        assertThat(parameter(1).decoded()).as("UTF-8 again").isEqualTo("中");
    }

    @Test
    void segmentsThatAreEmptyOrDotsAreToldApart() {
        model.url().show("http://a//./%2E%2e/");
        assertThat(lines(UrlLine.Segment.class))
                .extracting(UrlLine.Segment::note)
                .containsExactly(
                        "empty: two slashes in a row",
                        "this folder; clients take it out",
                        "one folder up; clients take it out",
                        "empty: the path ends in a slash");

        model.url().show("http://a/");
        assertThat(lines(UrlLine.Segment.class))
                .extracting(UrlLine.Segment::note)
                .containsExactly("empty: the root");
    }

    @Test
    void aParameterWithoutAValueIsNotOneWithAnEmptyValue() {
        model.url().show("http://a/?x&y=");

        assertThat(parameter(1).value()).isNull();
        assertThat(parameter(1).note()).isEqualTo("no value: there is no =");
        assertThat(parameter(2).value()).extracting(Cell::text).isEqualTo("");
        assertThat(parameter(2).note()).isEqualTo("empty");
    }

    @Test
    void whatIsSentIsARequestHeadWithItsReasons() {
        model.url().show("http://user:secret@www.luffycity.com:80?x=1#top");

        assertThat(wire())
                .containsExactly(
                        "GET·/?x=1·HTTP/1.1", "Host:·www.luffycity.com", "Authorization:·Basic·dXNlcjpzZWNyZXQ=");
        assertThat(lines(UrlLine.Reason.class))
                .extracting(UrlLine.Reason::title)
                .containsExactly("Request target", "Path", "Stays behind", "Port", "Credentials");
        assertThat(said(lines(UrlLine.Reason.class).get(2).pieces())).startsWith("#top");
        assertThat(said(lines(UrlLine.Reason.class).get(3).pieces())).startsWith(":80");
        assertThat(model.forms().get().request()).isEqualTo("""
                        GET /?x=1 HTTP/1.1\r
                        Host: www.luffycity.com\r
                        Authorization: Basic dXNlcjpzZWNyZXQ=\r
                        \r
                        """);
    }

    @Test
    void whereNothingIsSentItSaysWhy() {
        assertThat(lines(UrlLine.Note.class)).extracting(UrlLine.Note::text).containsExactly("Nothing yet.");
        model.url().show("ftp://a/");
        assertThat(lines(UrlLine.Note.class).getFirst().text()).contains("ftp is another protocol");
        model.url().show("/a?b");
        assertThat(lines(UrlLine.Note.class).getFirst().text()).contains("without a scheme");
        model.url().show("http://[");
        assertThat(lines(UrlLine.Note.class).getFirst().text()).contains("IPv6-unclosed");
        assertThat(model.forms().get().request()).isEmpty();
    }

    @Test
    void aPortThatIsNoDefaultStandsInHost() {
        model.url().show("http://[::1]:8050/");
        UrlLine.Wire host = lines(UrlLine.Wire.class).get(1);

        assertThat(said(host.pieces())).isEqualTo("Host:·[::1]:8050");
        assertThat(host.pieces()).extracting(Piece::part).contains(UrlPart.SERVER, UrlPart.PORT);
        model.url().show("http://[::1]/");
        assertThat(wire()).contains("Host:·[::1]");
    }

    @Test
    void aLongTargetIsShownInPartAndSentWhole() {
        model.url().show("http://a/?" + "x".repeat(3000));

        assertThat(wire().getFirst()).endsWith(" … 1,002 more characters·HTTP/1.1");
        assertThat(model.forms().get().request()).contains("x".repeat(3000));
    }

    @Test
    void credentialsAreTakenOutAndPutInAgain() {
        assertThat(model.hasServer()).isFalse();
        model.withCredentials(true);
        assertThat(text()).isEmpty();

        model.url().show(FIRST);
        model.withCredentials(false);
        assertThat(text()).isEqualTo(FIRST);
        model.withCredentials(true);
        assertThat(text()).isEqualTo(FIRST.replace("//", "//user:secret@"));

        model.url().show("http://me@a/");
        model.withCredentials(true);
        model.withCredentials(false);
        assertThat(text()).isEqualTo("http://a/");
        model.withCredentials(true);
        assertThat(text()).isEqualTo("http://me@a/");
        assertThat(model.hasCredentials()).isTrue();
    }

    @Test
    void itIsCopiedAsTypedAsNormalisedAndAsABrowserWould() {
        model.url().show("HTTP://A.test:80/%7ea/../b'");

        assertThat(model.asTyped()).isEqualTo("HTTP://A.test:80/%7ea/../b'");
        assertThat(model.forms().get().normalised()).isEqualTo("http://a.test/b'");
        assertThat(model.forms().get().browser()).isEqualTo("http://a.test/b'");

        model.url().show("http://a b/");
        assertThat(model.forms().get().normalised()).isEmpty();
        assertThat(model.forms().get().browser()).isEmpty();
    }

    @Test
    void theExamplesAreReadByBothStandards() {
        assertThat(model.readings()).hasSize(Example.values().length);
        assertThat(model.readings().getFirst().source().example()).isEqualTo(FIRST);
        assertThat(example(Example.DEFAULT_PORT).spoken())
                .isEqualTo("http://www.luffycity.com:80…, default port; "
                        + "RFC 3986: host  www.luffycity.com, port  80  kept as written; "
                        + "WHATWG URL: host  www.luffycity.com, port  dropped  when written back; Same server");
        assertThat(example(Example.BACKSLASHES).spoken())
                .contains("no host, path  \\\\example.com\\a", "host  example.com, path  /a  \\ counts as /")
                .endsWith("Host or no host");
        assertThat(example(Example.BACKSLASH_BEFORE_AT).spoken())
                .contains("host  b.test", "host  a.test, path  /@b.test/")
                .endsWith("Two servers: a check can be fooled");
        assertThat(example(Example.IDN).spoken())
                .contains(
                        "but an IRI:, host  bücher.example", "host  xn--bcher-kva.example  converted before the lookup")
                .endsWith("Two spellings");
        assertThat(example(Example.HEX_IPV4).spoken())
                .contains("name  0x7f.1  to be looked up", "IPv4  127.0.0.1  this very machine")
                .endsWith("Reaches loopback");
        assertThat(example(Example.OCTAL_IPV4).spoken())
                .contains("name  192.168.010.1", "IPv4  192.168.8.1  read as an address")
                .endsWith("Two addresses");
        assertThat(example(Example.PORT).spoken())
                .contains("No URL:  port-out-of-range")
                .endsWith("Browsers refuse it");
        assertThat(example(Example.DOT_SEGMENTS).spoken()).endsWith("Same once normalised");
        assertThat(example(Example.MAIL).spoken()).endsWith("No difference");
        assertThat(example(Example.SPACES).spoken()).endsWith("Same once normalised");
    }

    @Test
    void differencesAreBoxedAndGradedByHowMuchTheyMatter() {
        ReadingRow row = example(Example.HEX_IPV4);

        assertThat(row.difference().severity()).isEqualTo(Severity.DANGER);
        assertThat(row.readings().browser().getFirst())
                .filteredOn(Piece::boxed)
                .extracting(Piece::text)
                .containsExactly("127.0.0.1");
        assertThat(example(Example.DEFAULT_PORT).difference().severity()).isNull();
    }

    @Test
    void thisUrlIsReadWithAllItsFindings() {
        model.url().show("http://user:secret@a.test:80/?token=x");
        model.learning().set(false);

        assertThat(model.readings())
                .extracting(row -> row.difference().words())
                .containsExactly(
                        "Same server",
                        "A password in a URL",
                        "The default port spelled out",
                        "A secret in the query: token");
        ReadingRow password = model.readings().get(1);
        assertThat(password.difference().severity()).isEqualTo(Severity.DANGER);
        assertThat(Objects.requireNonNull(password.about()).why()).contains("histories");
        assertThat(password.typed().getFirst()).extracting(Piece::text).containsExactly("user:secret");
        model.url().select(password.source().chars());
        assertThat(model.url().typed().selected()).isEqualTo("user:secret");

        model.learning().set(true);
        assertThat(model.readings()).hasSize(Example.values().length);
    }

    @Test
    void aUrlThatNobodyAcceptsSaysSoForEachOfItsParts() {
        model.learning().set(false);
        model.url().show("http://a b/");
        assertThat(model.readings().getFirst().spoken()).endsWith("Neither accepts it");
        model.url().show("");
        assertThat(model.readings()).isEmpty();
        model.url().show("\u00a0");
        assertThat(model.readings()).isNotEmpty();
    }

    @Test
    void anExampleIsLoaded() {
        model.load(Example.IDN.url());

        assertThat(text()).isEqualTo("http://bücher.example/");
        assertThat(model.name()).isEqualTo("bücher.example");
        model.url().show("mailto:a@b");
        assertThat(model.name()).isEqualTo("a@b");
        model.url().show("");
        assertThat(model.name()).isEmpty();
    }

    @Test
    void theSameIsSaidInChinese() {
        BreakdownModel chinese = model(Locale.SIMPLIFIED_CHINESE);
        chinese.url().show(FIRST);

        assertThat(chinese.lines()).contains(new UrlLine.Head(UrlLine.Section.PATH, "路径", "2 个路径段"));
        assertThat(chinese.readings())
                .extracting(row -> row.difference().words())
                .contains("同一服务器");
    }

    @Test
    void whatThePointerIsAtIsLit() {
        model.url().show(FIRST);
        Lit port = new Lit(
                UrlPart.PORT, model.url().breakdown().get().range(UrlPart.PORT).orElseThrow());

        model.url().pointed().set(port);
        assertThat(model.url().lit().get()).isEqualTo(port);
        model.url().pointed().set(null);
        assertThat(model.url().lit().get()).isNull();
    }
}
