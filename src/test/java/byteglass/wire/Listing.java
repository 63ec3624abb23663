package byteglass.wire;

import byteglass.dissect.Finding;
import byteglass.dissect.Span;
import java.util.ArrayList;
import java.util.List;

/// Writes a dissection down, a line a span, then a line a finding.
final class Listing {

    private Listing() {}

    static List<String> of(Wire wire) {
        List<String> lines = new ArrayList<>();
        for (Span<WireRole> span : wire.dissection().spans()) {
            lines.add(span.toString().replace("wire-", ""));
        }
        lines.addAll(findings(wire));
        return lines;
    }

    static List<String> findings(Wire wire) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : wire.dissection().findings()) {
            lines.add("! " + finding.at() + " " + finding.rule().id());
        }
        return lines;
    }
}
