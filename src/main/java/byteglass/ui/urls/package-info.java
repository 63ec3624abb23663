/// A URL taken apart on a page: the URL strip, its path and query as tables that edit it, what HTTP sends of it, and
/// how the two standards read it.
///
/// Depends on `byteglass.url`, `byteglass.ui.kit` (which has the strip itself, since the composer uses it too) and
/// `byteglass.texts`. Read [BreakdownModel] first, then [SentLines] and [ReadingRows], which say what is shown.
///
/// Deliberately not here: where such a page stands in the window (`byteglass.ui.shell`), and which request it is of.
@NullMarked
package byteglass.ui.urls;

import org.jspecify.annotations.NullMarked;
