package byteglass.url;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.util.ArrayList;
import java.util.List;

/// Collects what is to be said about one URL.
///
/// Of one rule at most [#MOST] findings are kept, so that ten thousand faults cost no more than some; a finding more
/// says how many are not shown. Long arguments are cut: they are quoted in a sentence.
final class Findings {

    static final int MOST = 20;

    /// What a quotation shows at most, in chars.
    private static final int QUOTED = 200;

    private final List<Finding> found = new ArrayList<>();
    private int omitted;

    void add(Rule rule, long start, long end, String... args) {
        if (full(rule)) {
            omitted++;
            return;
        }
        for (int i = 0; i < args.length; i++) {
            args[i] = quoted(args[i]);
        }
        add(new Finding(rule, new Range(start, end), List.of(args)));
    }

    /// Puts a finding after those that do not stand behind it.
    private void add(Finding finding) {
        int i = found.size();
        while (i > 0 && found.get(i - 1).at().start() > finding.at().start()) {
            i--;
        }
        found.add(i, finding);
    }

    private boolean full(Rule rule) {
        if (found.size() < MOST) {
            return false;
        }
        int count = 0;
        for (Finding finding : found) {
            count += finding.rule().equals(rule) ? 1 : 0;
        }
        return count == MOST;
    }

    void add(Rule rule, Range at, String... args) {
        add(rule, at.start(), at.end(), args);
    }

    private static String quoted(String text) {
        if (text.length() <= QUOTED) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(QUOTED)) ? QUOTED - 1 : QUOTED) + "…";
    }

    /// All of them, by where they stand.
    ///
    /// @param length of the URL
    List<Finding> list(int length) {
        if (omitted > 0) {
            add(new Finding(UrlRules.MORE_FINDINGS, new Range(0, length), List.of(Integer.toString(omitted))));
        }
        return found.isEmpty() ? List.of() : found;
    }
}
