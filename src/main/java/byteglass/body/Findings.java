package byteglass.body;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/// Collects what is to be said about one content.
///
/// Of one rule at most [#MOST] findings are kept, so that ten thousand faults cost no more than some; a finding more
/// says how many are not shown. Long arguments are cut: they are quoted in a sentence.
final class Findings {

    static final int MOST = 20;

    /// What a quotation shows at most, in chars.
    private static final int QUOTED = 100;

    private final List<Finding> found = new ArrayList<>(4);
    private final IdentityHashMap<Rule, Integer> counts = new IdentityHashMap<>(8);
    private final long length;
    private int omitted;

    /// @param length of the octets that are looked at
    Findings(long length) {
        this.length = length;
    }

    /// Over some chars of a text. Their place costs something, so it is found only where the finding is kept.
    void add(Rule rule, Text text, int start, int end, String... args) {
        if (takes(rule)) {
            add(rule, new Range(text.octetAt(start), text.octetAt(end)), args);
        }
    }

    /// At a char of a text, likewise.
    void at(Rule rule, Text text, int offset, String... args) {
        if (takes(rule)) {
            at(rule, text.octetAt(offset), args);
        }
    }

    /// Whether another finding of a rule is kept; where not, it is counted.
    private boolean takes(Rule rule) {
        if (counts.getOrDefault(rule, 0) < MOST) {
            return true;
        }
        omitted++;
        return false;
    }

    void add(Rule rule, Range at, String... args) {
        if (counts.merge(rule, 1, Integer::sum) > MOST) {
            omitted++;
            return;
        }
        List<String> quoted = new ArrayList<>(args.length);
        for (String arg : args) {
            quoted.add(quoted(arg));
        }
        Range inside = new Range(Math.min(at.start(), length), Math.min(at.end(), length));
        found.add(new Finding(rule, inside, quoted));
    }

    /// At an offset: the octet there, or the end.
    void at(Rule rule, long offset, String... args) {
        long start = Math.clamp(offset, 0, length);
        add(rule, new Range(start, Math.min(start + 1, length)), args);
    }

    static String quoted(String text) {
        if (text.length() <= QUOTED) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(QUOTED)) ? QUOTED - 1 : QUOTED) + "…";
    }

    /// All of them, by where they stand.
    List<Finding> list() {
        List<Finding> all = new ArrayList<>(found);
        if (omitted > 0) {
            all.add(new Finding(BodyRules.MORE_FINDINGS, new Range(0, length), List.of(Integer.toString(omitted))));
        }
        all.sort(Comparator.comparingLong(finding -> finding.at().start()));
        return all;
    }
}
