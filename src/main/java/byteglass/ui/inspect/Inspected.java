package byteglass.ui.inspect;

import byteglass.http.Exchange;
import org.jspecify.annotations.Nullable;

/// A selected exchange, taken apart.
///
/// @param reply null while none was sent
public record Inspected(
        Exchange exchange, Side request, @Nullable Side reply) {}
