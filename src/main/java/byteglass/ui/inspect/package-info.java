/// The detail pane: the selected exchange in parts, as raw bytes, what was answered, and what was found in both.
///
/// Depends on `byteglass.store`, `byteglass.http`, `byteglass.wire`, `byteglass.url`, `byteglass.body`,
/// `byteglass.ui.kit` and
/// `byteglass.texts`. Read [InspectModel] first: it loads and takes apart what is selected on a worker, so that the
/// FX thread gets a finished [Inspected]. Then [MessageReader], which makes the rows of [PartsRow] that the Parts
/// view shows; [WireParts] makes them of bytes that are no HTTP/1. [Bodies] shows a body in each way that fits, and
/// [BodyModel] gets the rest of a long one. Raw, Hex, the tree of the structure, Parts and
/// Findings share one [ByteSelection]: [StructureReader] makes the tree, [LinkedController] puts the first three
/// side by side, with [ArrivalRibbon] beneath them; what they share is [Linked], [FindBars] looks in the bytes from any
/// view. Each tab is a [DetailTab]; another feature's is put in by the composition. [FindingsModel] and
/// [ReaderTable] are what the findings are shown from, [Explanation] what is said of a single byte,
/// [ConversionsModel] what selected bytes are in Base64, as a time, in another charset. [TimelineReader] says when
/// what happened, [ConnectionReader] what else came on the connection.
///
/// Deliberately not here: which exchange is selected (`byteglass.ui.traffic`), and the view of bytes itself
/// (`byteglass.ui.kit.ByteView`, `byteglass.ui.kit.HexView`).
@NullMarked
package byteglass.ui.inspect;

import org.jspecify.annotations.NullMarked;
