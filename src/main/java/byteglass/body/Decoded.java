package byteglass.body;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import java.util.List;

/// Content with its codings undone, as far as that went.
///
/// @param bytes what came of it; what was sent, where nothing was undone
/// @param steps the codings, in the order in which they were undone
/// @param findings their ranges are of the octets as sent
public record Decoded(Bytes bytes, List<Decoding> steps, List<Finding> findings) {

    public Decoded {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /// Whether all content is there, without any fault that leaves some of it away.
    public boolean isComplete() {
        return steps.stream()
                .flatMap(step -> step.fault().stream())
                .allMatch(fault -> fault == Fault.TRAILING || fault == Fault.CHECKSUM);
    }
}
