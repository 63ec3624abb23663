package byteglass.ui.urls;

import byteglass.dissect.Range;
import byteglass.http.TargetForm;
import byteglass.texts.Texts;
import byteglass.ui.kit.UrlBreakdown;
import byteglass.ui.kit.UrlPart;
import byteglass.ui.urls.Decoding.Decoded;
import byteglass.ui.urls.UrlLine.Cell;
import byteglass.ui.urls.UrlLine.Section;
import byteglass.url.Parameter;
import java.util.ArrayList;
import java.util.List;

/// Makes the lines that a URL is shown in. Any thread.
final class UrlLines {

    private final Texts texts;
    private final Decoding decoding;

    UrlLines(Texts texts, Decoding decoding) {
        this.texts = texts;
        this.decoding = decoding;
    }

    /// @param form in which the target is sent, or was
    List<UrlLine> of(UrlBreakdown url, TargetForm form) {
        List<UrlLine> lines = new ArrayList<>();
        path(url, lines);
        query(url, lines);
        SentLines sent = new SentLines(texts);
        String detail = SentLines.isOfUrls(form) ? texts.get("urls.sent.detail") : "";
        lines.add(new UrlLine.Head(Section.SENT, texts.get("urls.sent"), detail));
        lines.addAll(sent.of(url, form));
        return lines;
    }

    private void path(UrlBreakdown url, List<UrlLine> lines) {
        List<Range> segments = url.pathSegments();
        String count = texts.get("urls.segments", segments.size());
        lines.add(new UrlLine.Head(Section.PATH, texts.get("urls.path.title"), count));
        for (int i = 0; i < segments.size(); i++) {
            Cell cell = cell(url, segments.get(i));
            lines.add(new UrlLine.Segment(i + 1, cell, segment(url, cell.text(), i)));
        }
    }

    private static Cell cell(UrlBreakdown url, Range chars) {
        return new Cell(chars, url.text(chars));
    }

    private String segment(UrlBreakdown url, String text, int index) {
        boolean last = index == url.pathSegments().size() - 1;
        if (text.isEmpty()) {
            return texts.get(!last ? "urls.segment.nothing" : index == 0 ? "urls.segment.root" : "urls.segment.slash");
        }
        String plain = text.replace("%2e", ".").replace("%2E", ".");
        if (plain.equals(".") || plain.equals("..")) {
            return texts.get(plain.equals(".") ? "urls.segment.here" : "urls.segment.up");
        }
        Decoded decoded = new Decoding(false, decoding.charset()).decode(text);
        if (!decoded.text().equals(text)) {
            return texts.get("urls.segment.decoded", decoded.text());
        }
        return texts.get(last ? "urls.segment.last" : "urls.segment.folder");
    }

    private void query(UrlBreakdown url, List<UrlLine> lines) {
        List<Parameter> parameters = url.url().parameters();
        List<UrlLine> rows = new ArrayList<>();
        int coded = 0;
        for (int i = 0; i < parameters.size(); i++) {
            UrlLine.Parameter row = parameter(url, parameters.get(i), i + 1);
            coded += row.value() == null || row.decoded().equals(row.value().text()) ? 0 : 1;
            rows.add(row);
        }
        boolean absent = url.range(UrlPart.QUERY).isEmpty();
        String detail = absent
                ? texts.get("urls.query.none")
                : texts.get("urls.parameters", parameters.size()) + texts.get("urls.coded", coded);
        lines.add(new UrlLine.Head(Section.QUERY, texts.get("urls.query.title"), detail));
        if (!rows.isEmpty()) {
            lines.add(new UrlLine.Columns());
            lines.addAll(rows);
        }
    }

    private UrlLine.Parameter parameter(UrlBreakdown url, Parameter parameter, int number) {
        Cell name = cell(url, url.chars(parameter.name()));
        if (parameter.value() == null) {
            return new UrlLine.Parameter(number, name, null, "", texts.get("urls.value.none"));
        }
        Cell value = cell(url, url.chars(parameter.value()));
        Decoded decoded = decoding.decode(value.text());
        String note = value.text().isEmpty()
                ? texts.get("urls.empty")
                : decoded.text().equals(value.text()) ? texts.get("urls.value.same") : "";
        if (decoded.malformed()) {
            note = texts.get("urls.value.malformed", decoding.charset().displayName());
        }
        return new UrlLine.Parameter(number, name, value, decoded.text(), note);
    }
}
