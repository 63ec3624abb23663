package byteglass.ui.urls;

import byteglass.dissect.Range;
import byteglass.http.TargetForm;
import byteglass.http.TargetUri;
import byteglass.texts.Texts;
import byteglass.ui.kit.Latest;
import byteglass.ui.kit.UrlBreakdown;
import byteglass.ui.kit.UrlModel;
import byteglass.ui.kit.UrlPart;
import byteglass.url.Url;
import byteglass.url.UrlRules;
import byteglass.url.WhatwgUrl;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A URL's page: the lines of its tables and of what is sent, both standards side by side, and what one can do with it.
/// An edit in a table changes only the characters of its cell. FX thread only; long URLs are worked on elsewhere.
public final class BreakdownModel {

    /// The marks that would end a segment, a name, a value.
    static final String SEGMENT_ENDS = "/?#";

    static final String NAME_ENDS = "&=#";
    static final String VALUE_ENDS = "&#";

    /// Lines of texts up to here are made on the FX thread.
    private static final int AT_ONCE = 4096;

    /// What is put in where somebody wants to see credentials and has typed none.
    private static final String CREDENTIALS = "user:secret";

    /// What pages are written in, besides UTF-8; those that this runtime lacks are left out.
    private static final List<String> CHARSETS =
            List.of("UTF-8", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "windows-1251", "windows-1252");

    private final UrlModel url;
    private final Texts texts;
    private final ShownRows<UrlLine> lines = new ShownRows<>();
    private final ShownRows<ReadingRow> readings = new ShownRows<>();
    private final ReadOnlyObjectWrapper<@Nullable TargetUri> captured = new ReadOnlyObjectWrapper<>(this, "captured");
    private final ObjectProperty<Decoding> decoding = new SimpleObjectProperty<>(this, "decoding", Decoding.FORM);
    private final BooleanProperty learning = new SimpleBooleanProperty(this, "learning");
    private final ReadOnlyObjectWrapper<Forms> forms =
            new ReadOnlyObjectWrapper<>(this, "forms", new Forms("", "", ""));
    private final ReadOnlyBooleanWrapper foreign = new ReadOnlyBooleanWrapper(this, "foreign");
    private final Latest<Made> made;
    private final Latest<List<ReadingRow>> examples;
    private List<ReadingRow> learned = List.of();
    private String credentials = CREDENTIALS;

    /// @param lines what the URL is made of, and what is sent
    /// @param readings both standards
    /// @param forms to be copied
    /// @param foreign whether some escapes are not UTF-8
    private record Made(List<UrlLine> lines, List<ReadingRow> readings, Forms forms, boolean foreign) {}

    /// Other ways to write the URL, and what is sent of it; each empty where there is none.
    ///
    /// @param normalised as RFC 3986 does (section 6.2)
    /// @param browser as a browser writes it
    /// @param request the head of a request for it
    public record Forms(String normalised, String browser, String request) {

        private static Forms of(Url url, TargetForm form) {
            WhatwgUrl browser = url.browser().url();
            return new Forms(
                    Objects.requireNonNullElse(url.reference().normalized(), ""),
                    browser == null ? "" : browser.href(),
                    SentLines.head(url, form));
        }
    }

    /// @param workers where the lines of long URLs are made
    /// @param fx the FX thread
    /// @param learn whether examples are shown at first
    public BreakdownModel(Texts texts, Executor workers, Executor fx, boolean learn) {
        this.texts = texts;
        learning.set(learn);
        url = new UrlModel(workers, fx);
        made = new Latest<>(workers, fx, this::take);
        examples = new Latest<>(workers, fx, this::learn);
        url.breakdown().subscribe(now -> make());
        decoding.subscribe(now -> make());
        learning.subscribe(now -> {
            if (now && learned.isEmpty()) {
                examples.later(() -> new ReadingRows(texts).examples());
            }
            make();
        });
    }

    private void learn(List<ReadingRow> rows) {
        learned = rows;
        make();
    }

    /// The URL itself.
    public UrlModel url() {
        return url;
    }

    /// Path, query, and what is sent, in order.
    public ObservableList<UrlLine> lines() {
        return lines;
    }

    /// What the two standards read: of the examples, or of this URL.
    public ObservableList<ReadingRow> readings() {
        return readings;
    }

    /// How escapes are decoded.
    public ObjectProperty<Decoding> decoding() {
        return decoding;
    }

    /// Whether the examples are shown, and not this URL.
    public BooleanProperty learning() {
        return learning;
    }

    /// Whether some escapes are not UTF-8, so that a charset is to be chosen.
    public ReadOnlyBooleanProperty foreign() {
        return foreign.getReadOnlyProperty();
    }

    /// The charsets to choose from.
    public static List<Charset> charsets() {
        return CHARSETS.stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }

    private void make() {
        UrlBreakdown now = url.breakdown().get();
        Decoding how = decoding.get();
        List<ReadingRow> rows = learning.get() ? learned : null;
        TargetForm form = form();
        if (now.text().length() <= AT_ONCE) {
            made.now(() -> made(now, how, rows, form));
        } else {
            made.later(() -> made(now, how, rows, form));
        }
    }

    private Made made(UrlBreakdown now, Decoding how, @Nullable List<ReadingRow> rows, TargetForm form) {
        boolean strange = now.url().dissection().findings().stream()
                .anyMatch(finding -> finding.rule().equals(UrlRules.NON_UTF8_ESCAPE));
        return new Made(
                new UrlLines(texts, how).of(now, form),
                rows == null ? new ReadingRows(texts).of(now) : rows,
                Forms.of(now.url(), form),
                strange);
    }

    private void take(Made fresh) {
        foreign.set(fresh.foreign());
        if (!fresh.foreign() && !decoding.get().charset().equals(StandardCharsets.UTF_8)) {
            decoding.set(new Decoding(decoding.get().form(), StandardCharsets.UTF_8));
            return;
        }
        forms.set(fresh.forms());
        lines.show(fresh.lines());
        readings.show(fresh.readings());
    }

    /// Puts a text into a cell of the path: marks that would end the segment are escaped.
    void editSegment(UrlLine.Cell cell, String text) {
        url.replace(cell.chars(), Decoding.kept(text, SEGMENT_ENDS));
    }

    /// Puts a text into a name of the query.
    void editName(UrlLine.Cell cell, String text) {
        url.replace(cell.chars(), Decoding.kept(text, NAME_ENDS));
    }

    /// Puts a text into a value of the query.
    void editValue(UrlLine.Cell cell, String text) {
        url.replace(cell.chars(), Decoding.kept(text, VALUE_ENDS));
    }

    /// Puts what stands for a decoded text into a value of the query.
    void editDecoded(UrlLine.Cell cell, String text) {
        url.replace(cell.chars(), decoding.get().edited(cell.text(), text));
    }

    /// Whether the URL could have credentials: it names a server.
    public boolean hasServer() {
        return url.breakdown().get().range(UrlPart.SERVER).isPresent();
    }

    public boolean hasCredentials() {
        return url.breakdown().get().range(UrlPart.CREDENTIALS).isPresent();
    }

    /// Takes the credentials out of the URL, or puts them in again: those that were there before.
    public void withCredentials(boolean with) {
        UrlBreakdown now = url.breakdown().get();
        Optional<Range> there = now.range(UrlPart.CREDENTIALS);
        if (with && there.isEmpty()) {
            now.range(UrlPart.SERVER).ifPresent(server -> url.replace(Range.at(server.start()), credentials + "@"));
        } else if (!with && there.isPresent()) {
            credentials = now.text(there.get());
            url.replace(new Range(there.get().start(), there.get().end() + 1), "");
        }
    }

    /// Shows the URL of what was captured, not to be edited.
    ///
    /// @param uri null where it was no request
    public void showCaptured(@Nullable TargetUri uri) {
        TargetUri shown = uri == null || uri.text().isEmpty() ? null : uri;
        TargetForm before = form();
        url.editable().set(false);
        captured.set(shown);
        url.show(shown == null ? "" : shown.text());
        if (form() != before) {
            // the URL may be the same, and what is said of it not
            make();
        }
    }

    /// The form in which the target is sent, or was.
    private TargetForm form() {
        TargetUri from = captured.get();
        return from == null ? TargetForm.ORIGIN : from.form();
    }

    /// The captured URL that is shown; null where none is.
    public ReadOnlyObjectProperty<@Nullable TargetUri> captured() {
        return captured.getReadOnlyProperty();
    }

    /// Shows an example.
    public void load(String example) {
        url.show(example);
    }

    /// The URL as it was typed.
    public String asTyped() {
        return url.typed().text().get();
    }

    /// Other ways to write it.
    public ReadOnlyObjectProperty<Forms> forms() {
        return forms.getReadOnlyProperty();
    }

    /// The server's name, for those who cannot see more of the URL; empty where there is none.
    public String name() {
        UrlBreakdown now = url.breakdown().get();
        return Stream.of(UrlPart.SERVER, UrlPart.PATH)
                .flatMap(part -> now.range(part).stream())
                .filter(range -> !range.isEmpty())
                .findFirst()
                .map(now::shown)
                .orElse("");
    }
}
