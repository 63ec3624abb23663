/// HTTP messages: taken apart, framed as they stream in, and what an exchange of them is.
///
/// Depends on `byteglass.dissect` and `byteglass.wire`. Read [Framer] first: it finds where messages end in a
/// stream of bytes, with the same readers (`Outline`, `Chunks`) and the same pure function (`BodyLength`) that the
/// [Dissector] uses.
///
/// [Dissected] is the way in for bytes that may speak anything; [Request#readings] says how others would read a request
/// about which readers are known to disagree.
///
/// [Intake] and [Recording] are the ports through which `listen` and `send` hand over what they saw; `store`
/// implements them.
///
/// Deliberately not here: sockets, files, threads and clocks.
@NullMarked
package byteglass.http;

import org.jspecify.annotations.NullMarked;
