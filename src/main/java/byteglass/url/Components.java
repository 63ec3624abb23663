package byteglass.url;

import byteglass.dissect.Range;
import org.jspecify.annotations.Nullable;

/// The components of a URI reference (RFC 3986 section 3), without their delimiters, as ranges of octets.
///
///     http://u:p@www.example.com:80/a?b=1#c
///     └scheme ││ └host           │  │ │   └fragment
///             └userinfo       port path query
///
/// A component that is absent is null; one that is there but empty is an empty range. There is always a path.
public record Components(
        @Nullable Range scheme,
        @Nullable Range userinfo,
        @Nullable Range host,
        @Nullable Range port,
        Range path,
        @Nullable Range query,
        @Nullable Range fragment) {

    /// Whether there is an authority, though it may be empty.
    public boolean hasAuthority() {
        return host != null;
    }
}
