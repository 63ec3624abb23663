package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Message;
import byteglass.texts.Texts;
import byteglass.ui.inspect.FindingsModel.Filter;
import byteglass.ui.inspect.ReaderTable.Reader;
import byteglass.ui.kit.SpecLabel;
import java.util.Optional;

/// Writes what was found in an exchange as text, to be sent to those who wrote its bytes.
final class FindingsReport {

    private final Texts texts;

    FindingsReport(Texts texts) {
        this.texts = texts;
    }

    /// The whole report; each line ends with a line feed.
    String of(Inspected inspected) {
        StringBuilder report = new StringBuilder();
        Message message = inspected.request().reading().message();
        String start = message.dissection().raw().latin1(message.startLine()).strip();
        String number = "#" + inspected.exchange().id();
        long bytes = inspected.request().capture().length();
        line(
                report,
                start.isEmpty()
                        ? texts.get("inspect.report.foreign", number, bytes)
                        : texts.get("inspect.report.head", number, start, bytes));
        Found found = inspected.found();
        line(
                report,
                texts.get(
                        "inspect.report.counts",
                        found.count(),
                        found.count(Filter.ERRORS),
                        found.count(Filter.WARNINGS),
                        found.count(Filter.NOTES)));
        for (FindingRow row : found.rows()) {
            line(report, "");
            finding(report, row);
        }
        if (found.omitted() > 0) {
            line(report, "");
            line(report, texts.get("inspect.findings.more", found.omitted()));
        }
        inspected.readers().ifPresent(table -> readers(report, table));
        return report.toString();
    }

    private void finding(StringBuilder report, FindingRow row) {
        String severity = texts.get("severity." + row.severity().key());
        line(
                report,
                texts.get(
                        "inspect.report.finding",
                        row.number(),
                        severity,
                        row.words().title()));
        line(report, "   " + row.finding().rule().id() + ", " + place(row) + ", " + SpecLabel.text(row.spec()));
        labelled(report, "inspect.finding.what", row.words().what());
        labelled(report, "inspect.finding.why", row.words().why());
        labelled(report, "inspect.finding.standard", row.words().standard());
        labelled(report, "inspect.finding.fix", row.words().fix());
    }

    private String place(FindingRow row) {
        Range at = row.finding().at();
        String offsets = SelectionText.offsets(at.start(), at.end());
        return row.isOfReply() ? texts.get("inspect.findings.in-reply", offsets) : offsets;
    }

    private void labelled(StringBuilder report, String key, String text) {
        if (!text.isEmpty()) {
            line(report, "   " + texts.get("inspect.report.labelled", texts.get(key), text.replace("`", "")));
        }
    }

    private void readers(StringBuilder report, ReaderTable table) {
        line(report, "");
        line(
                report,
                texts.get("inspect.readers.title", table.taken().size()) + " "
                        + texts.get("inspect.readers.about", table.range().length()));
        for (Reader reader : table.taken()) {
            line(
                    report,
                    "   "
                            + texts.get(
                                    "inspect.report.reader",
                                    texts.get(
                                            "inspect.readers.name", reader.who().letter()),
                                    Run.text(reader.title()),
                                    reader.who().names(),
                                    reader.outcome().taken(),
                                    reader.outcome().then()));
        }
        Optional.of(table.refused())
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> line(report, "   " + texts.get("inspect.readers.refused", names)));
        line(report, "   " + table.ours());
    }

    private static void line(StringBuilder report, String text) {
        report.append(text).append('\n');
    }
}
