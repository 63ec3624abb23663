package byteglass.wire;

import byteglass.dissect.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a client says first to a SOCKS proxy.
///
///     SOCKS4   4  command (1)  port (2)  address (4)  user … 0
///     SOCKS4a  the same with an address 0.0.0.x, then  host … 0
///     SOCKS5   5  count (1)  method (1) …                                RFC 1928 section 3
final class Socks {

    private Socks() {}

    static Parsed parse4(Bytes bytes) {
        Cursor cursor = new Cursor(bytes);
        cursor.number(1, WireRole.MAGIC);
        int command = (int) cursor.number(1, WireRole.COMMAND);
        long port = cursor.number(2, WireRole.PORT);
        Bytes address = cursor.take(4, WireRole.ADDRESS);
        String user = text(cursor, WireRole.USER);
        Optional<String> target = Optional.empty();
        if (address.length() == 4) {
            String host = Addresses.text(address);
            if (host.startsWith("0.0.0.") && !host.equals("0.0.0.0")) {
                host = text(cursor, WireRole.SERVER_NAME);
            }
            target = Optional.of(host + ":" + port);
        }
        cursor.rest(WireRole.PAYLOAD);
        return new Parsed(cursor.spans(), cursor.state(), new Facts.Socks4(command, target, user), List.of());
    }

    static Parsed parse5(Bytes bytes) {
        Cursor cursor = new Cursor(bytes);
        cursor.number(1, WireRole.MAGIC);
        long count = cursor.number(1, WireRole.LENGTH);
        List<Integer> methods = new ArrayList<>();
        cursor.within(count, () -> {
            while (cursor.more()) {
                methods.add((int) cursor.number(1, WireRole.AUTH_METHOD));
            }
        });
        cursor.rest(WireRole.PAYLOAD);
        return new Parsed(cursor.spans(), cursor.state(), new Facts.Socks5(methods), List.of());
    }

    /// A text that a zero byte ends.
    private static String text(Cursor cursor, WireRole role) {
        String text = cursor.until(octet -> octet == 0, role).latin1();
        cursor.octet(0, WireRole.END);
        return text;
    }
}
