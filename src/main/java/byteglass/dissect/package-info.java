/// The vocabulary of every dissector: octets, ranges of them, the role that each one plays, and what is to be said
/// about them.
///
/// Depends on nothing. Read [Dissection] first: it is what a dissector makes of bytes, and its invariant, that spans
/// tile the bytes without gap or overlap, is what every view relies on.
///
/// Deliberately not here: any knowledge of HTTP or URLs (`byteglass.http`, `byteglass.url`), and any text for people
/// (message bundles; a [Rule] only has an id).
@NullMarked
package byteglass.dissect;

import org.jspecify.annotations.NullMarked;
