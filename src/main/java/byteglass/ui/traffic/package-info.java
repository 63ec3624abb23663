/// The table of requests: a window over the store, however many there are.
///
/// Depends on `byteglass.ui.kit`, `byteglass.store`, `byteglass.http` and `byteglass.wire`. Read [TrafficModel] first,
/// then [RowWindow]. [Foreign] is what a row says of bytes that are no HTTP/1.
///
///     StoreEvent → TrafficModel (one round at a time) → RowWindow (pages, loaded on workers)
///                → Viewport → Line → cells
///
/// The table control never holds more than the lines in view. Its own scrolling is not used: JavaFX's virtual flow
/// keeps a size for each item and adds them up from the first on, which at 10,000,000 rows took 0.2 to 1.7 s for each
/// step and append, and 200 MB. Here a step costs what is in view, wherever it is.
///
/// Deliberately not here: the bytes of an exchange (`byteglass.ui.inspect`), and SQL.
@NullMarked
package byteglass.ui.traffic;

import org.jspecify.annotations.NullMarked;
