package byteglass.body;

import java.io.IOException;

/// Why a coding cannot be undone any further.
final class CodingException extends IOException {

    private static final long serialVersionUID = 1;

    private final Fault fault;

    CodingException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
