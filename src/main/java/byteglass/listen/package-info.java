/// The listener: accepts connections, frames what comes byte for byte, hands it to the [byteglass.http.Intake], and
/// answers once that is committed.
///
/// Depends on `byteglass.dissect`, `byteglass.wire` and `byteglass.http`; Netty is the transport and nothing more,
/// since its HTTP codec trims, joins and refuses. Read [Listener] first, then [Conversation], which is one connection,
/// and [Incoming], which cuts it into exchanges:
///
///     ConnectionHandler → Conversation (when it ends) → Incoming (what comes in) → Underway (one exchange) → Recording
///                                                                                     ↓ committed
///                                                Answers (what goes out, in order) ← Ledger ← Batch
///
/// What is not HTTP/1 is one exchange: text is answered with 400, other protocols are closed without a reply, since
/// they would not understand one. A PROXY header is an exchange of its own that nobody answers; what follows it is
/// read as if it came first.
///
/// Threads: each connection belongs to one event loop, and so does everything here that is not said to be safe on
/// any thread. A loop never blocks and never waits for the store. What is committed comes back to the loop through a
/// [Batch], one task for all that a transaction completed.
///
/// Deliberately not here: taking messages apart, storing them, and replies other than the default one.
@NullMarked
package byteglass.listen;

import org.jspecify.annotations.NullMarked;
