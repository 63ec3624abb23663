/// The listener: accepts connections, frames what comes byte for byte, hands it to the [byteglass.http.Intake], and
/// answers once that is committed.
///
/// Depends on `byteglass.dissect` and `byteglass.http`; Netty is the transport and nothing more, since its HTTP
/// codec trims, joins and refuses. Read [Listener] first, then [Conversation], which is one connection:
///
///     ConnectionHandler → Conversation (what comes in) → Underway (one exchange) → Recording
///                              ↓                              ↓ committed
///                           Answers (what goes out, in order) ← Ledger ← Batch
///
/// Threads: each connection belongs to one event loop, and so does everything here that is not said to be safe on
/// any thread. A loop never blocks and never waits for the store. What is committed comes back to the loop through a
/// [Batch], one task for all that a transaction completed.
///
/// Deliberately not here: taking messages apart, storing them, and replies other than the default one.
@NullMarked
package byteglass.listen;

import org.jspecify.annotations.NullMarked;
