/// The client: sends a [byteglass.http.Draft] byte for byte, tells what happens on the way, and hands both directions
/// to the [byteglass.http.Intake].
///
/// Depends on `byteglass.dissect` and `byteglass.http`; Netty is the transport and TLS, and nothing more. Read [Sender]
/// first, then [Sending], which is one draft on its way:
///
///     Sender → Sending → Dialing (name, addresses, TCP, TLS) → Link (one connection, kept for the next)
///                  ├→ Upload (what goes out, with its marks)        ↑↓ bytes
///                  └→ Download (what comes back, cut into responses)
///
/// Nothing is added, joined or repaired, and no request is sent a second time on its own: a kept connection that the
/// server has closed meanwhile fails, and says so.
///
/// Threads: everything belongs to one event loop, but for names, which are looked up on a worker, since the system
/// blocks there. What is public is safe on any thread.
///
/// Deliberately not here: what a request should look like, and taking responses apart.
@NullMarked
package byteglass.send;

import org.jspecify.annotations.NullMarked;
