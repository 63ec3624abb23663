/// The detail pane: the selected exchange in parts, as raw bytes, and what was answered.
///
/// Depends on `byteglass.store`, `byteglass.http`, `byteglass.ui.kit` and `byteglass.texts`. Read [InspectModel] first:
/// it loads and takes apart what is selected on a worker, so that the FX thread gets a finished [Inspected]. Then
/// [MessageReader], which makes the rows of [PartsRow] that the Parts view shows; [WireParts] makes them of bytes that
/// are no HTTP/1. Each tab is a [DetailTab]; another feature's is put in by the composition.
///
/// Deliberately not here: which exchange is selected (`byteglass.ui.traffic`), and the view of bytes itself
/// (`byteglass.ui.kit.ByteView`).
@NullMarked
package byteglass.ui.inspect;

import org.jspecify.annotations.NullMarked;
