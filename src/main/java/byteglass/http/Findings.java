package byteglass.http;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects findings of one message after the other.
///
/// Of one rule at most [#MOST] are kept in a message, so that a million faults cost no more than some; a finding
/// more says how many are not shown.
final class Findings {

    /// How many findings of a rule a message shows.
    static final int MOST = 20;

    private static final Comparator<Finding> ORDER = Comparator.<Finding>comparingLong(
                    finding -> finding.at().start())
            .thenComparingLong(finding -> finding.at().end());

    private static final byte[] NONE = {};

    private final int base;
    private final List<Finding> found = new ArrayList<>(0);
    private byte[] counts = NONE;
    private long omitted;

    /// @param base where in the array the offset 0 is
    Findings(int base) {
        this.base = base;
    }

    /// Adds a finding about the octets between two places of the array.
    void add(Rules rule, int from, int to, String... args) {
        if (counts.length == 0) {
            counts = new byte[Rules.all().size()];
        }
        if (counts[rule.ordinal()] < MOST) {
            counts[rule.ordinal()]++;
            found.add(new Finding(rule.of(), new Range(from - base, to - base), List.of(args)));
        } else {
            omitted++;
        }
    }

    /// Near misses as the end of a sentence in any language: ` (GET?)`, or nothing.
    static String near(List<String> names) {
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + "?)";
    }

    /// Whether no more findings of a rule are shown, so that looking for their arguments is in vain.
    boolean isFull(Rules rule) {
        return counts.length > 0 && counts[rule.ordinal()] >= MOST;
    }

    /// Ends a message.
    void close(int from, int to) {
        if (omitted > 0) {
            Range whole = new Range(from - base, to - base);
            found.add(new Finding(Rules.MORE_FINDINGS.of(), whole, List.of(Long.toString(omitted))));
        }
        omitted = 0;
        counts = NONE;
    }

    /// All findings, by where they stand.
    List<Finding> list() {
        found.sort(ORDER);
        return found;
    }
}
