package byteglass.ui.inspect;

import byteglass.http.Exchange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A selected exchange, taken apart.
///
/// @param reply null while none was sent
/// @param found what was found in both
/// @param readers how others would read the request; empty where all who take it read it alike
public record Inspected(
        Exchange exchange, Side request, @Nullable Side reply, Found found, Optional<ReaderTable> readers) {}
