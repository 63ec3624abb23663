package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.wire.WireRole;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;

/// Writes octets of other protocols for the Parts view: as text, in hex, or by the names of their numbers.
final class WireRuns {

    /// Octets of a value; more stand in Raw.
    private static final int MOST = 32;

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final Dissection<WireRole> dissection;

    WireRuns(Dissection<WireRole> dissection) {
        this.dissection = dissection;
    }

    /// How many spans there are.
    int count() {
        return dissection.spans().size();
    }

    Bytes bytes(int span) {
        return dissection.raw().slice(range(span));
    }

    Range range(int span) {
        return new Range(dissection.spans().start(span), dissection.spans().end(span));
    }

    WireRole role(int span) {
        return dissection.spans().role(span);
    }

    /// A number of a few octets, the first the highest.
    int number(int span) {
        int number = 0;
        for (int octet : bytes(span).toArray()) {
            number = number << 8 | (octet & 0xff);
        }
        return number;
    }

    Run hex(int span) {
        Bytes all = bytes(span);
        Bytes first = all.slice(0, Math.min(MOST, all.length()));
        return new Run(HEX.formatHex(first.toArray()) + (all.length() > MOST ? " …" : ""), role(span));
    }

    Run text(int span) {
        Bytes all = bytes(span);
        int most = 8 * MOST;
        String shown = Run.picture(all.slice(0, Math.min(most, all.length())));
        return new Run(shown + (all.length() > most ? " …" : ""), role(span));
    }

    /// The spans, one after the other, a comma between.
    static List<Run> listed(List<Integer> spans, IntFunction<Run> run) {
        List<Run> runs = new ArrayList<>();
        for (int span : spans) {
            if (!runs.isEmpty()) {
                runs.add(new Run(", ", null));
            }
            runs.add(run.apply(span));
        }
        return runs;
    }
}
