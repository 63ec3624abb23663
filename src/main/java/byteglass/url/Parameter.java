package byteglass.url;

import byteglass.dissect.Range;
import org.jspecify.annotations.Nullable;

/// A parameter of a query, as forms write it: `name=value`.
///
/// @param value null where there is no `=`
public record Parameter(Range name, @Nullable Range value) {}
