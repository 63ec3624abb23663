package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.util.List;
import java.util.Optional;

/// Reads a PROXY header of version 2, a block (PROXY protocol, section 2.2).
///
///     signature (12)  version and command (1)  family (1)  length (2)  addresses  (type (1)  length (2)  value)*
final class ProxyBlock {

    private static final int ALPN = 1;
    private static final int AUTHORITY = 2;

    /// Up to the length.
    private static final int HEAD = 16;

    /// How long the path of a UNIX socket is, padded with zeros.
    private static final int PATH = 108;

    private final Cursor cursor;
    private String family = "";
    private Optional<String> source = Optional.empty();
    private Optional<String> destination = Optional.empty();
    private Optional<String> serverName = Optional.empty();

    private ProxyBlock(Cursor cursor) {
        this.cursor = cursor;
    }

    /// How long the block is, if its head is there; otherwise -1.
    static int length(Bytes bytes) {
        return bytes.length() < HEAD ? -1 : HEAD + (bytes.at(HEAD - 2) << 8 | bytes.at(HEAD - 1));
    }

    static Parsed parse(Bytes bytes) {
        ProxyBlock block = new ProxyBlock(new Cursor(bytes));
        block.block();
        Facts facts = new Facts.ProxyHeader(block.family, block.source, block.destination, block.serverName);
        int fault = block.cursor.fault();
        List<Finding> findings =
                fault < 0 ? List.of() : List.of(new Finding(WireRules.PROXY_MALFORMED, Range.at(fault)));
        return new Parsed(block.cursor.spans(), block.cursor.state(), facts, findings);
    }

    private void block() {
        cursor.take(Recognizer.PROXY_SIGNATURE.length(), WireRole.MAGIC);
        int command = (int) cursor.number(1, WireRole.COMMAND);
        int kind = (int) cursor.number(1, WireRole.TYPE);
        long length = cursor.number(2, WireRole.LENGTH);
        if (command >= 0 && command >> 4 != 2) {
            cursor.spoil();
        }
        family = command == 0x20 ? "LOCAL" : familyOf(kind);
        cursor.within(length, () -> {
            switch (kind >> 4) {
                case 1 -> addresses(4);
                case 2 -> addresses(16);
                case 3 -> paths();
                default -> {}
            }
            while (cursor.more()) {
                addition();
            }
        });
    }

    private static String familyOf(int kind) {
        return switch (kind) {
            case 0x11 -> "TCP4";
            case 0x12 -> "UDP4";
            case 0x21 -> "TCP6";
            case 0x22 -> "UDP6";
            case 0x31, 0x32 -> "UNIX";
            default -> "UNKNOWN";
        };
    }

    private void addresses(int size) {
        Bytes from = cursor.take(size, WireRole.ADDRESS);
        Bytes to = cursor.take(size, WireRole.ADDRESS);
        long fromPort = cursor.number(2, WireRole.PORT);
        long toPort = cursor.number(2, WireRole.PORT);
        if (toPort >= 0) {
            source = Optional.of(Addresses.text(from) + ":" + fromPort);
            destination = Optional.of(Addresses.text(to) + ":" + toPort);
        }
    }

    private void paths() {
        source = path(cursor.take(PATH, WireRole.ADDRESS));
        destination = path(cursor.take(PATH, WireRole.ADDRESS));
    }

    private static Optional<String> path(Bytes padded) {
        String text = padded.latin1().split("\0", 2)[0];
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private void addition() {
        int type = (int) cursor.number(1, WireRole.EXTENSION);
        long length = cursor.number(2, WireRole.LENGTH);
        cursor.within(length, () -> {
            switch (type) {
                case AUTHORITY ->
                    serverName = Optional.of(cursor.rest(WireRole.SERVER_NAME).latin1());
                case ALPN -> cursor.rest(WireRole.ALPN);
                default -> cursor.rest(WireRole.EXTENSION_DATA);
            }
        });
    }
}
