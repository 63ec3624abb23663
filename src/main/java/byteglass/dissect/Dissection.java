package byteglass.dissect;

import java.util.List;
import java.util.Optional;

/// Bytes, and what each of them is for.
///
/// Invariant: the spans tile `0..raw.length()`, so every octet has exactly one role; findings lie inside the bytes.
public record Dissection<R extends Role>(Bytes raw, Spans<R> spans, List<Finding> findings) {

    public Dissection {
        if (spans.length() != raw.length()) {
            throw new IllegalArgumentException("spans tile " + spans.length() + " of " + raw.length() + " bytes");
        }
        findings = List.copyOf(findings);
        for (Finding finding : findings) {
            if (finding.at().end() > raw.length()) {
                throw new IllegalArgumentException("finding outside the bytes: " + finding);
            }
        }
    }

    /// The span that holds an offset; empty for an offset outside the bytes.
    public Optional<Span<R>> spanAt(long offset) {
        int index = spans.indexAt(offset);
        return index < 0 ? Optional.empty() : Optional.of(spans.get(index));
    }
}
