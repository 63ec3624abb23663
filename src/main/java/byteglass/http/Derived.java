package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What a table shows, and a filter asks, of a request that was dissected: kept beside it, and computed anew when the
/// [Catalogue] changes.
///
/// @param counts how many findings there are of a severity; none where it is missing
/// @param rules the ids of the rules that were found, each once, in the order of the alphabet
/// @param readings in how many ways the request is read by readers who do not refuse it, where they are known to
///     disagree; otherwise 1
/// @param contestedBytes where there is more than one reading, how many bytes follow the head, whoever they are for
/// @param whole whether all its bytes were looked at
public record Derived(
        Map<Severity, Integer> counts, List<String> rules, int readings, long contestedBytes, boolean whole) {

    public Derived {
        counts = Map.copyOf(counts);
        rules = List.copyOf(rules);
    }

    /// Dissects the bytes of an exchange's request, or their beginning.
    ///
    /// @param length how many bytes there are
    public static Derived of(Bytes raw, long length) {
        Dissected dissected = Dissected.exchange(raw);
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        TreeSet<String> rules = new TreeSet<>();
        int readings = 1;
        long contested = 0;
        for (Dissected.Piece piece : dissected.pieces()) {
            for (Finding finding : piece.findings()) {
                counts.merge(finding.rule().severity(), 1, Integer::sum);
                rules.add(finding.rule().id());
            }
            for (Message message : piece.messages().list()) {
                List<Reading> readers = ((Request) message).readings();
                if (Reading.disagree(readers)) {
                    readings = Reading.distinct(readers);
                    contested = length - piece.start() - message.emptyLine().end();
                }
            }
        }
        return new Derived(counts, new ArrayList<>(rules), readings, contested, raw.length() == length);
    }

    /// How many findings there are.
    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /// The gravest severity; none where nothing was found.
    public Optional<Severity> worst() {
        return counts.keySet().stream().max(Severity::compareTo);
    }
}
