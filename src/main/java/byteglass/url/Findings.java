package byteglass.url;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Collects what is to be said about one URL.
///
/// Of one rule at most [#MOST] findings are kept, so that ten thousand faults cost no more than some; a finding more
/// says how many are not shown. Long arguments are cut: they are quoted in a sentence.
final class Findings {

    static final int MOST = 20;

    /// What a quotation shows at most, in chars.
    private static final int QUOTED = 200;

    private final List<Finding> found = new ArrayList<>(4);
    private final IdentityHashMap<Rule, Integer> counts = new IdentityHashMap<>(8);
    private int omitted;

    void add(Rule rule, long start, long end, String... args) {
        if (counts.merge(rule, 1, Integer::sum) > MOST) {
            omitted++;
            return;
        }
        List<String> quoted = new ArrayList<>(args.length);
        for (String arg : args) {
            quoted.add(quoted(arg));
        }
        found.add(new Finding(rule, new Range(start, end), quoted));
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
            found.add(new Finding(UrlRules.MORE_FINDINGS, new Range(0, length), List.of(Integer.toString(omitted))));
        }
        found.sort(Comparator.comparingLong(finding -> finding.at().start()));
        return found;
    }
}
