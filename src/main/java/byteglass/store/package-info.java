/// Captures on disk: one SQLite file each, and the only package that knows SQL.
///
/// Depends on `byteglass.http`, whose [Intake][byteglass.http.Intake] and [Recording][byteglass.http.Recording] it
/// implements. Read [Store] first, then [Writer]: one thread takes all that is queued, writes one transaction,
/// completes the stages and announces one event, so that an answered request is on disk.
///
///     any thread    Entry (Recording) → Change → Writer's queue
///     store writer  Writer → Tables → SQLite (WAL) → stages → StoreEvent
///     workers       Store → Readers → Reader → SQLite, a connection each, never in the writer's way
///     deriver       StoreEvent → Backlog → Reader → http.Derived → Writer, when it has written all else
///
/// What is derived of a request (its findings in numbers, and whether readers disagree about it) stands in a table of
/// its own with the version of the [Catalogue][byteglass.http.Catalogue] that it was derived by. Only [Store#derive]
/// begins that: a capture that is written in the terminal pays nothing for it.
///
/// A file has an application id and a version, the number of the last migration (`NNNN-title.sql` among the resources)
/// that was applied to it; an older one is brought up to date when it is opened.
///
/// Deliberately not here: what the bytes mean. Columns come from the framer, with the row, and from `byteglass.http`.
@NullMarked
package byteglass.store;

import org.jspecify.annotations.NullMarked;
