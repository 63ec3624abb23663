/// URLs, URI references and request targets: taken apart by RFC 3986 and by the URL Standard of the WHATWG.
///
/// Depends on `byteglass.dissect` alone (and on ICU4J for UTS 46 and UTS 39, loaded only for hosts that need it).
/// Read [Url] first; then [Reference], which is what RFC 3986 reads, and [WhatwgUrl], which is what browsers read.
///
/// Deliberately not here: looking names up, and anything that is fetched.
@NullMarked
package byteglass.url;

import org.jspecify.annotations.NullMarked;
