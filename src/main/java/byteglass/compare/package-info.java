/// What two messages differ in: part by part and field by field, and byte by byte.
///
/// Depends on `byteglass.http` and `byteglass.dissect`. Read [MessageDiff] first, then [FieldDiff], which tells a
/// field that moved from one whose value changed, and [ByteDiff], which is linear in the bytes however different
/// they are.
///
/// Deliberately not here: where the messages are from (`byteglass.store`), and how differences look
/// (`byteglass.ui.compare`).
@NullMarked
package byteglass.compare;

import org.jspecify.annotations.NullMarked;
