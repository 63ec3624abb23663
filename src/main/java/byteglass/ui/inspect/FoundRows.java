package byteglass.ui.inspect;

import byteglass.dissect.Finding;
import byteglass.http.Rules;
import byteglass.texts.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists what was found in an exchange: in the request, then in the reply; the gravest first, then by place.
final class FoundRows {

    /// Says how many findings there are that are not listed, so it is none itself.
    private static final String REST = Rules.MORE_FINDINGS.rule().id();

    private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingInt(
                    finding -> -finding.rule().severity().ordinal())
            .thenComparingLong(finding -> finding.at().start())
            .thenComparingLong(finding -> finding.at().end());

    private final Texts texts;

    FoundRows(Texts texts) {
        this.texts = texts;
    }

    /// All findings of an exchange.
    Found of(Side request, @Nullable Side reply) {
        List<FindingRow> rows = new ArrayList<>();
        long omitted = add(request, rows) + (reply == null ? 0 : add(reply, rows));
        return new Found(rows, omitted);
    }

    private long add(Side side, List<FindingRow> rows) {
        List<Finding> findings = new ArrayList<>(side.reading().dissection().findings());
        findings.sort(ORDER);
        long omitted = 0;
        for (Finding finding : findings) {
            if (finding.rule().id().equals(REST)) {
                omitted += Long.parseLong(finding.args().getFirst());
            } else {
                rows.add(new FindingRow(rows.size() + 1, side.direction(), finding, words(finding)));
            }
        }
        return omitted;
    }

    private FindingRow.Words words(Finding finding) {
        String key = finding.rule().textKey();
        String what = what(texts, finding);
        String title = title(texts, finding);
        boolean same = !texts.has(key + ".title");
        return new FindingRow.Words(
                title, same ? "" : what, any(key + ".why"), any(key + ".standard"), any(key + ".fix"));
    }

    /// A finding in a few words; in a sentence without its point where a rule has no others.
    static String title(Texts texts, Finding finding) {
        String key = finding.rule().textKey() + ".title";
        return texts.has(key) ? texts.get(key) : what(texts, finding).replaceFirst("[.。]$", "");
    }

    /// A finding in a sentence.
    static String what(Texts texts, Finding finding) {
        return texts.get(finding.rule().textKey(), finding.args().toArray());
    }

    private String any(String key) {
        return texts.has(key) ? texts.get(key) : "";
    }
}
