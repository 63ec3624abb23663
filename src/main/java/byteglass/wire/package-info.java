/// Recognises what is not HTTP/1 on a plain port, and takes it apart as far as is useful: a TLS ClientHello, the
/// HTTP/2 preface and its first frames, SOCKS greetings, PROXY protocol headers, SSH banners.
///
/// Depends on `byteglass.dissect` only. Read [WireDissector] first; [Recognizer] says by the first bytes which
/// protocol it is, or how many more are needed.
///
/// Deliberately not here: HTTP/1 itself (`byteglass.http`), answers to any of these protocols, and anything that is
/// encrypted or compressed.
@NullMarked
package byteglass.wire;

import org.jspecify.annotations.NullMarked;
