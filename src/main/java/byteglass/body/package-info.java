/// Bodies: content codings undone, text read in its charset, and what kind of thing the content is.
///
/// Depends on `byteglass.http` for fields, on `byteglass.url` for percent-encoding, on `byteglass.dissect` and
/// `byteglass.texts`. Read [Body] first: it is the way in, and its methods are the steps from octets to what is shown.
///
/// Everything here is total, bounded by [Limits] and can be stopped through a [Watch]: a body comes from a stranger.
/// Nothing in a body is ever executed or fetched.
///
/// [Conversions] reads a few octets in every way that fits, for an inspector of a selection.
///
/// A new kind of content is one class that implements [Form], and a line in [Forms].
///
/// Deliberately not here: sockets, files, threads, pixels (a [Picture] tells from an image's header whether it may be
/// decoded; the window does).
@NullMarked
package byteglass.body;

import org.jspecify.annotations.NullMarked;
