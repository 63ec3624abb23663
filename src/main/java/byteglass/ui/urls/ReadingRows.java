package byteglass.ui.urls;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import byteglass.texts.Texts;
import byteglass.ui.kit.RoleStyle;
import byteglass.ui.kit.UrlBreakdown;
import byteglass.ui.kit.UrlPart;
import byteglass.ui.urls.ReadingRow.About;
import byteglass.ui.urls.ReadingRow.Difference;
import byteglass.ui.urls.ReadingRow.Readings;
import byteglass.ui.urls.ReadingRow.Source;
import byteglass.url.Url;
import byteglass.url.UrlRules;
import byteglass.url.WhatwgUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts what the two standards read side by side: of examples to learn from, and of a URL with all that is to be said
/// about it. Nothing is written down here that is not computed from the URL. Any thread.
final class ReadingRows {

    /// What is shown of a URL.
    private static final int MOST = 27;

    private static final List<UrlPart> COMPARED = List.of(
            UrlPart.SERVER,
            UrlPart.PORT,
            UrlPart.PATH,
            UrlPart.QUERY,
            UrlPart.FRAGMENT,
            UrlPart.CREDENTIALS,
            UrlPart.SCHEME);

    private final Texts texts;

    ReadingRows(Texts texts) {
        this.texts = texts;
    }

    /// The examples, each with what it shows.
    List<ReadingRow> examples() {
        List<ReadingRow> rows = new ArrayList<>();
        for (Example example : Example.values()) {
            UrlBreakdown url = UrlBreakdown.of(example.url());
            List<List<Piece>> typed =
                    List.of(typed(url), List.of(Piece.quiet(texts.get("urls.example." + example.key()))));
            rows.add(row(url, typed, new Source(example.url(), Range.at(0))).apart());
        }
        return rows;
    }

    /// A URL as a whole, then its findings.
    List<ReadingRow> of(UrlBreakdown url) {
        if (url.text().isEmpty()) {
            return List.of();
        }
        List<ReadingRow> rows = new ArrayList<>();
        Range all = new Range(0, url.text().length());
        List<List<Piece>> typed = List.of(typed(url), List.of(Piece.quiet(texts.get("urls.reading.whole"))));
        rows.add(row(url, typed, new Source(null, all)));
        for (Finding finding : url.url().dissection().findings()) {
            rows.add(row(url, finding));
        }
        return rows;
    }

    private ReadingRow row(UrlBreakdown url, List<List<Piece>> typed, Source source) {
        return new ReadingRow(typed, readings(url.url()), difference(url.url()), null, source);
    }

    /// The characters of a URL in their colours, what is wrong marked.
    private static List<Piece> typed(UrlBreakdown url) {
        return typed(url, new Range(0, url.text().length()));
    }

    private static List<Piece> typed(UrlBreakdown url, Range chars) {
        List<Piece> pieces = new ArrayList<>();
        int end = (int) Math.min(chars.end(), chars.start() + MOST);
        int from = (int) chars.start();
        for (int at = from; at < end; at++) {
            boolean last = at + 1 == end;
            if (last || url.roleAt(at) != url.roleAt(at + 1) || url.isBroken(at) != url.isBroken(at + 1)) {
                String css = url.isBroken(at) ? "broken" : RoleStyle.styleClass(url.roleAt(at));
                String text = url.shown(new Range(from, at + 1));
                pieces.add(new Piece(text, css, false, part(url, at)));
                from = at + 1;
            }
        }
        if (end < chars.end()) {
            pieces.add(Piece.quiet("…"));
        }
        return pieces;
    }

    /// The part that a character is in; null for a mark between two.
    private static @Nullable UrlPart part(UrlBreakdown url, int character) {
        UrlPart part = UrlPart.of(url.roleAt(character));
        return url.range(part).filter(range -> range.contains(character)).isPresent() ? part : null;
    }

    private Readings readings(Url url) {
        List<List<Piece>> rfc = new ArrayList<>();
        if (!url.reference().valid()) {
            rfc.add(List.of(Piece.quiet(texts.get(isIri(url) ? "urls.reading.iri" : "urls.reading.invalid"))));
        }
        List<List<Piece>> browser = new ArrayList<>();
        boolean refused = url.browser().url() == null;
        if (refused) {
            browser.add(refusal(url));
        }
        for (PartReadings part : told(url)) {
            rfc.add(part.rfcLine(texts));
            if (!refused) {
                browser.add(part.browserLine(texts));
            }
        }
        return new Readings(rfc, browser);
    }

    private List<Piece> refusal(Url url) {
        return List.of(
                Piece.words(texts.get("urls.reading.refused")).boxed(true), Piece.quiet("  " + SentLines.errors(url)));
    }

    /// Whether only characters outside ASCII keep it from being a URI, so that it is an IRI (RFC 3987).
    private static boolean isIri(Url url) {
        String octets = url.reference().text();
        return url.dissection().findings().stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR
                        || finding.rule().equals(UrlRules.BACKSLASH)
                        || finding.rule().equals(UrlRules.TAB_OR_NEWLINE))
                .allMatch(finding -> finding.rule().equals(UrlRules.INVALID_CHARACTER)
                        && octets.substring((int) finding.at().start(), (int)
                                        finding.at().end())
                                .chars()
                                .allMatch(c -> c >= 0x80));
    }

    /// The parts that are worth a line: server and credentials, and what the two read in different ways.
    private static List<PartReadings> told(Url url) {
        List<PartReadings> told = new ArrayList<>();
        for (UrlPart part : COMPARED) {
            PartReadings readings = PartReadings.of(url, part);
            boolean named = part == UrlPart.SERVER && (readings.rfc() != null || readings.browser() != null);
            boolean known = part == UrlPart.CREDENTIALS && readings.rfc() != null;
            boolean refused = url.browser().url() == null;
            if (named || known || (refused ? readings.rfc() != null && part != UrlPart.SCHEME : readings.differs())) {
                told.add(readings);
            }
        }
        if (told.isEmpty()) {
            told.add(PartReadings.of(url, UrlPart.PATH));
        }
        return told;
    }

    private Difference difference(Url url) {
        WhatwgUrl browser = url.browser().url();
        if (browser == null) {
            boolean valid = url.reference().valid();
            return difference(Severity.WARNING, valid ? "refused" : "neither");
        }
        PartReadings server = PartReadings.of(url, UrlPart.SERVER);
        if (server.isOddAddress()) {
            boolean loopback = PartReadings.isThisMachine(browser.hostname());
            return difference(loopback ? Severity.DANGER : Severity.ERROR, loopback ? "loopback" : "two-addresses");
        }
        Optional<Finding> gravest = url.dissection().findings().stream()
                .filter(finding -> finding.rule().equals(UrlRules.TWO_SERVERS)
                        || finding.rule().equals(UrlRules.TWO_READINGS))
                .max((one, other) ->
                        one.rule().severity().compareTo(other.rule().severity()));
        if (gravest.isPresent() && gravest.get().rule().equals(UrlRules.TWO_SERVERS)) {
            boolean one = server.rfc() == null || server.rfc().isEmpty();
            return difference(one ? Severity.WARNING : Severity.DANGER, one ? "host-or-none" : "two-servers");
        }
        if (gravest.isPresent()) {
            return difference(Severity.WARNING, "two-paths");
        }
        if (server.rfc() != null && !server.rfc().equalsIgnoreCase(server.browser())) {
            return difference(Severity.WARNING, "two-spellings");
        }
        boolean same =
                COMPARED.stream().noneMatch(part -> PartReadings.of(url, part).differs());
        boolean onlyPort = COMPARED.stream()
                .map(part -> PartReadings.of(url, part))
                .filter(PartReadings::differs)
                .allMatch(part -> part.isDefaultPort(browser.scheme()));
        return difference(null, same ? "none" : onlyPort ? "same-server" : "same-when-normalised");
    }

    private Difference difference(@Nullable Severity severity, String key) {
        return new Difference(severity, texts.get("urls.difference." + key));
    }

    private ReadingRow row(UrlBreakdown url, Finding finding) {
        Range chars = url.chars(finding.at());
        List<List<Piece>> typed =
                List.of(typed(url, chars), List.of(Piece.quiet(finding.rule().id())));
        UrlPart part = chars.start() < url.text().length() ? UrlPart.of(url.roleAt((int) chars.start())) : UrlPart.PATH;
        PartReadings readings = PartReadings.of(url.url(), part);
        List<List<Piece>> browser =
                url.url().browser().url() == null ? List.of(refusal(url.url())) : List.of(readings.browserLine(texts));
        String key = finding.rule().textKey();
        return new ReadingRow(
                typed,
                new Readings(List.of(readings.rfcLine(texts)), browser),
                new Difference(finding.rule().severity(), said(key, finding)),
                new About(said(key + ".why", finding), finding.rule().spec()),
                new Source(null, chars));
    }

    /// A text with what the finding names in it.
    private String said(String key, Finding finding) {
        return texts.get(key, finding.args().stream().map(PartReadings::cut).toArray());
    }
}
