package byteglass.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Names that IANA registers, and what it says of each. Immutable, hence safe on any thread.
///
/// Read [Method#registry], [StatusCode#registry] and [FieldName#registry].
public final class Registry<T> {

    /// Longer names are near to none: the longest registered one has 40 characters.
    private static final int LONGEST = 64;

    /// How many near misses are worth telling.
    private static final int NEAREST = 3;

    /// A name that another may be a slip of.
    ///
    /// @param letters as [#letters] says
    private record Candidate(String name, String lower, long letters) {}

    private final Map<String, T> entries;
    private final List<Candidate> candidates;
    private final boolean anyCase;

    private Registry(Map<String, T> entries, List<Candidate> candidates, boolean anyCase) {
        this.entries = entries;
        this.candidates = candidates;
        this.anyCase = anyCase;
    }

    /// @param anyCase whether look-ups ignore case
    static <T> Registry<T> of(List<T> entries, Function<T, String> name, boolean anyCase) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T entry : entries) {
            String key = anyCase ? lower(name.apply(entry)) : name.apply(entry);
            if (map.put(key, entry) != null) {
                throw new IllegalArgumentException("registered twice: " + key);
            }
        }
        List<Candidate> candidates = entries.stream()
                .map(name)
                .map(text -> new Candidate(text, lower(text), letters(lower(text))))
                .toList();
        return new Registry<>(Collections.unmodifiableMap(map), candidates, anyCase);
    }

    /// All entries, in the registry's order.
    public List<T> all() {
        return List.copyOf(entries.values());
    }

    public Optional<T> find(String wanted) {
        return Optional.ofNullable(entries.get(anyCase ? lower(wanted) : wanted));
    }

    /// Registered names that a name may be a slip of, the nearest first, three at most: those that differ only by
    /// case, and those one edit away (a letter more, less, other, or two swapped), two from the fifth letter on.
    /// Empty for a name that is registered.
    ///
    /// A call costs some microseconds, whatever the name.
    public List<String> near(String wanted) {
        if (wanted.length() > LONGEST || find(wanted).isPresent()) {
            return List.of();
        }
        String lower = lower(wanted);
        long letters = letters(lower);
        int most = wanted.length() < 5 ? 1 : 2;
        record Near(String name, int edits) {}
        List<Near> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            // an edit takes one letter away and adds one, at most
            if (Long.bitCount(letters ^ candidate.letters) <= 2 * most) {
                int edits = edits(lower, candidate.lower, most);
                if (edits <= most && edits < candidate.lower.length()) {
                    found.add(new Near(candidate.name, edits));
                }
            }
        }
        found.sort(Comparator.comparingInt(Near::edits).thenComparing(Near::name));
        return found.stream().limit(NEAREST).map(Near::name).toList();
    }

    /// Which letters a text has, each a bit; some share one.
    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    /// How many edits make one text of another, where it is at most `most`; otherwise anything greater. A swap of
    /// neighbours counts as one (optimal string alignment).
    private static int edits(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int other = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + other, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
