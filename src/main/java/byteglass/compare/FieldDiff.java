package byteglass.compare;

import byteglass.dissect.Bytes;
import byteglass.http.Field;
import byteglass.http.Fields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds for each field of a message its counterpart in another one.
///
/// Lines of the same name and value belong together, in their order; of what is left of a name, the first to the first
/// and so on. As few lines as possible count as moved. Of a name that is there several times, a line that would have
/// moved and changed is told as one that was removed and one that was added. Linear in the lines but for a logarithm.
final class FieldDiff {

    private static final int NONE = -1;

    private final Bytes leftRaw;
    private final Bytes rightRaw;
    private final Fields left;
    private final Fields right;

    /// For each line of the first message the index of its counterpart, or [#NONE].
    private final int[] partner;

    /// The other way around.
    private final int[] origin;

    private final boolean[] stays;

    private FieldDiff(Bytes leftRaw, Fields left, Bytes rightRaw, Fields right) {
        this.leftRaw = leftRaw;
        this.rightRaw = rightRaw;
        this.left = left;
        this.right = right;
        partner = new int[left.size()];
        origin = new int[right.size()];
        stays = new boolean[left.size()];
        Arrays.fill(partner, NONE);
        Arrays.fill(origin, NONE);
    }

    /// The pairs, in the order of the second message; what was removed stands after what it stood after.
    static List<FieldPair> of(Bytes leftRaw, Fields left, Bytes rightRaw, Fields right) {
        FieldDiff diff = new FieldDiff(leftRaw, left, rightRaw, right);
        diff.match();
        return diff.pairs();
    }

    private void match() {
        Map<String, List<Integer>> here = byName(left);
        Map<String, List<Integer>> there = byName(right);
        here.forEach((name, lines) -> match(lines, there.getOrDefault(name, List.of())));
        order();
        boolean again = false;
        for (int i = 0; i < partner.length; i++) {
            boolean repeated = partner[i] != NONE
                    && !stays[i]
                    && !sameValue(left.get(i), right.get(partner[i]))
                    && here.getOrDefault(name(left, i), List.of()).size() > 1;
            if (repeated) {
                origin[partner[i]] = NONE;
                partner[i] = NONE;
                again = true;
            }
        }
        if (again) {
            order();
        }
    }

    private static Map<String, List<Integer>> byName(Fields fields) {
        Map<String, List<Integer>> lines = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            lines.computeIfAbsent(name(fields, i), name -> new ArrayList<>()).add(i);
        }
        return lines;
    }

    private static String name(Fields fields, int index) {
        return fields.name(fields.get(index)).toLowerCase(Locale.ROOT);
    }

    /// Pairs the lines of a name.
    private void match(List<Integer> here, List<Integer> there) {
        Map<Bytes, Deque<Integer>> byValue = new HashMap<>();
        there.forEach(
                line -> byValue.computeIfAbsent(rightRaw.slice(right.get(line).value()), value -> new ArrayDeque<>())
                        .add(line));
        for (int line : here) {
            Deque<Integer> same = byValue.get(leftRaw.slice(left.get(line).value()));
            if (same != null && !same.isEmpty()) {
                pair(line, same.remove());
            }
        }
        Deque<Integer> rest = new ArrayDeque<>(
                there.stream().filter(line -> origin[line] == NONE).toList());
        for (int line : here) {
            if (partner[line] == NONE && !rest.isEmpty()) {
                pair(line, rest.remove());
            }
        }
    }

    private void pair(int here, int there) {
        partner[here] = there;
        origin[there] = here;
    }

    private void order() {
        int[] paired = IntStream.range(0, partner.length)
                .filter(line -> partner[line] != NONE)
                .toArray();
        boolean[] ascending =
                Ascending.of(IntStream.of(paired).map(line -> partner[line]).toArray());
        Arrays.fill(stays, false);
        for (int i = 0; i < paired.length; i++) {
            stays[paired[i]] = ascending[i];
        }
    }

    private List<FieldPair> pairs() {
        List<FieldPair> pairs = new ArrayList<>();
        int here = 0;
        int there = 0;
        while (here < partner.length || there < origin.length) {
            if (here < partner.length && !stays[here]) {
                if (partner[here] == NONE) {
                    pairs.add(new FieldPair(left.get(here), null, Set.of(Change.REMOVED), here + 1, 0));
                }
                here++;
            } else if (there < origin.length && (origin[there] == NONE || !stays[origin[there]])) {
                pairs.add(
                        origin[there] == NONE
                                ? new FieldPair(null, right.get(there), Set.of(Change.ADDED), 0, there + 1)
                                : pair(origin[there]));
                there++;
            } else {
                pairs.add(pair(here));
                here++;
                there++;
            }
        }
        return List.copyOf(pairs);
    }

    private FieldPair pair(int line) {
        Field mine = left.get(line);
        Field other = right.get(partner[line]);
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (!stays[line]) {
            changes.add(Change.MOVED);
        }
        if (!left.name(mine).equals(right.name(other))) {
            changes.add(Change.NAME_CASE);
        }
        if (!sameValue(mine, other)) {
            changes.add(Change.VALUE);
        }
        if (!same(mine.nameEnd(), mine.valueStart(), other.nameEnd(), other.valueStart())
                || !same(mine.valueEnd(), mine.end(), other.valueEnd(), other.end())) {
            changes.add(Change.LINE);
        }
        return new FieldPair(mine, other, changes, line + 1, partner[line] + 1);
    }

    private boolean sameValue(Field mine, Field other) {
        return leftRaw.slice(mine.value()).equals(rightRaw.slice(other.value()));
    }

    private boolean same(int start, int end, int otherStart, int otherEnd) {
        return leftRaw.slice(start, end).equals(rightRaw.slice(otherStart, otherEnd));
    }
}
