/// Two exchanges side by side: what differs between their requests, and between their replies.
///
/// Depends on `byteglass.compare`, `byteglass.store`, `byteglass.http`, `byteglass.wire`, `byteglass.ui.kit` and
/// `byteglass.texts`. Read [CompareModel] first: it reads and compares on a worker, so that the FX thread gets a
/// finished [Compared]. [PartLines] are the rows of the parts, [OctetLines] those of the bytes, made as they are
/// looked at.
///
/// Deliberately not here: how differences are found (`byteglass.compare`), and which exchange is selected
/// (`byteglass.ui.traffic`).
@NullMarked
package byteglass.ui.compare;

import org.jspecify.annotations.NullMarked;
