package byteglass.wire;

import byteglass.dissect.Bytes;
import java.util.List;

/// Tells by its first bytes which protocol a connection speaks. Total: any bytes have an answer; a decided answer
/// stays when more bytes come.
///
/// | protocol | is sure at |
/// | --- | --- |
/// | TLS ClientHello | a handshake record of version 3.x that begins with message type 1: 6 bytes |
/// | HTTP/2 preface | all of its 24 bytes |
/// | SOCKS4 | 4, then 1 (connect) or 2 (bind) |
/// | SOCKS5 | 5, then a count of methods that is not 0 |
/// | PROXY v1 | `PROXY TCP4 `, `PROXY TCP6 ` or `PROXY UNKNOWN` |
/// | PROXY v2 | all of its 12 bytes |
/// | SSH | `SSH-` |
/// | HTTP/1 | see [FirstLine] |
/// | unknown | none of these can come of it |
public final class Recognizer {

    /// The bytes that begin an HTTP/2 connection (RFC 9113 section 3.4).
    static final Bytes PREFACE = Bytes.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

    /// The bytes that begin a PROXY header of version 2 (PROXY protocol, section 2.2).
    static final Bytes PROXY_SIGNATURE = Bytes.latin1("\r\n\r\n\0\r\nQUIT\n");

    /// After so many bytes it is known whether they are one of the protocols with a name other than HTTP/1; to tell
    /// HTTP/1 from unknown bytes takes a line.
    public static final int ENOUGH = PREFACE.length();

    private static final Bytes PROXY = Bytes.latin1("PROXY ");
    private static final List<Bytes> PROXIED =
            List.of(Bytes.latin1("TCP4 "), Bytes.latin1("TCP6 "), Bytes.latin1("UNKNOWN"));
    private static final Bytes SSH = Bytes.latin1("SSH-");

    /// How many bytes are looked at to tell text from binary.
    private static final int SAMPLE = 512;

    /// Of text, at most one character in so many is odd.
    private static final int ODDITIES = 20;

    private static final int HANDSHAKE = 22;

    private Recognizer() {}

    /// Which protocol bytes speak that begin a connection (or follow a PROXY header). Looks at [FirstLine#LIMIT] bytes
    /// at most.
    public static Recognition recognize(Bytes first) {
        if (first.isEmpty()) {
            return new Recognition(Protocol.UNKNOWN, 1);
        }
        return switch (first.at(0)) {
            case HANDSHAKE -> tls(first);
            case 4 -> second(first, Protocol.SOCKS_4, 1, 2);
            case 5 -> second(first, Protocol.SOCKS_5, 1, 255);
            case 'P' -> p(first);
            case 'S' -> fixed(first, SSH, Protocol.SSH, SSH.length());
            case '\r' -> fixed(first, PROXY_SIGNATURE, Protocol.PROXY_V2, 5);
            default -> FirstLine.recognize(first);
        };
    }

    /// Whether bytes are text for people, by their beginning: UTF-8 without NUL, and hardly a control character but
    /// line ends, tabs and such.
    public static boolean isText(Bytes bytes) {
        String text = bytes.slice(0, Math.min(bytes.length(), SAMPLE)).utf8();
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 0) {
                return false;
            }
            if (each == 0x7f || each == '\ufffd' || (each < ' ' && (each < '\t' || each > '\r'))) {
                odd++;
            }
        }
        return odd * ODDITIES <= text.length();
    }

    private static Recognition tls(Bytes first) {
        int length = first.length();
        boolean other =
                (length > 1 && first.at(1) != 3) || (length > 2 && first.at(2) > 4) || (length > 5 && first.at(5) != 1);
        return other
                ? Recognition.sure(Protocol.UNKNOWN)
                : new Recognition(Protocol.TLS_CLIENT_HELLO, Math.max(0, 6 - length));
    }

    private static Recognition second(Bytes first, Protocol protocol, int least, int most) {
        if (first.length() == 1) {
            return new Recognition(protocol, 1);
        }
        boolean fits = least <= first.at(1) && first.at(1) <= most;
        return Recognition.sure(fits ? protocol : Protocol.UNKNOWN);
    }

    private static Recognition p(Bytes first) {
        int common = common(first, PROXY, 0);
        if (common < PROXY.length()) {
            return common == first.length()
                    ? new Recognition(Protocol.HTTP_1, 1)
                    : fixed(first, PREFACE, Protocol.HTTP_2_PREFACE, 4);
        }
        for (Bytes form : PROXIED) {
            int more = common(first, form, common);
            if (more == form.length() || common + more == first.length()) {
                return new Recognition(Protocol.PROXY_V1, form.length() - more);
            }
        }
        return FirstLine.recognize(first);
    }

    /// A protocol that begins with fixed bytes; while they are not all there, it is likely from some count on.
    private static Recognition fixed(Bytes first, Bytes magic, Protocol protocol, int likely) {
        int common = common(first, magic, 0);
        if (common < Math.min(first.length(), magic.length())) {
            return FirstLine.recognize(first);
        }
        return common < likely
                ? new Recognition(Protocol.HTTP_1, 1)
                : new Recognition(protocol, magic.length() - common);
    }

    /// How many bytes from an offset on are those of another's beginning.
    private static int common(Bytes bytes, Bytes other, int from) {
        int most = Math.min(bytes.length() - from, other.length());
        int count = 0;
        while (count < most && bytes.at(from + count) == other.at(count)) {
            count++;
        }
        return count;
    }
}
