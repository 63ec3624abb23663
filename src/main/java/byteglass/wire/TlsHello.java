package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the message with which a TLS client begins (RFC 8446 section 4.1.2), out of the records that carry it.
///
///     type 1 (1)  length (3)  version (2)  random (32)  session id <1>  ciphers <2>  compressions <1>  extensions <2>
///     extension: number (2)  data <2>             <n>: n bytes of length before it
final class TlsHello {

    private static final int SERVER_NAME = 0;
    private static final int GROUPS = 10;
    private static final int SIGNATURES = 13;
    private static final int ALPN = 16;
    private static final int VERSIONS = 43;

    /// The heads of record and message: any whole message has them.
    private static final int MARKED = 9;

    /// TLS 1.2.
    private static final int NOT_OLD = 0x0303;

    private final Cursor cursor;
    private int legacyVersion;
    private Optional<String> serverName = Optional.empty();
    private List<Integer> versions = List.of();
    private List<Integer> ciphers = List.of();
    private List<Integer> groups = List.of();
    private List<Integer> signatures = List.of();
    private final List<String> alpn = new ArrayList<>();
    private final List<Integer> extensions = new ArrayList<>();

    private TlsHello(Cursor cursor) {
        this.cursor = cursor;
    }

    static Parsed parse(Bytes bytes) {
        TlsRecords records = TlsRecords.of(bytes);
        TlsHello hello = new TlsHello(new Cursor(records.message(), records.open()));
        hello.message();
        int recordVersion = bytes.length() < 3 ? 0 : bytes.at(1) << 8 | bytes.at(2);
        Facts.Offer offer = new Facts.Offer(hello.versions, hello.ciphers, hello.groups, hello.signatures, hello.alpn);
        Facts.ClientHello facts =
                new Facts.ClientHello(recordVersion, hello.legacyVersion, hello.serverName, offer, hello.extensions);
        State state = hello.cursor.state();
        List<Finding> findings = new ArrayList<>();
        if (state == State.MALFORMED) {
            int fault = records.offset(hello.cursor.fault());
            findings.add(new Finding(WireRules.TLS_MALFORMED, Range.at(fault)));
        }
        if (state == State.WHOLE) {
            judge(facts, new Range(0, MARKED), findings);
        }
        return new Parsed(records.spans(hello.cursor.spans()), state, facts, findings);
    }

    private static void judge(Facts.ClientHello hello, Range at, List<Finding> findings) {
        if (hello.newestVersion() < NOT_OLD) {
            findings.add(new Finding(WireRules.OLD_TLS, at, List.of(TlsNames.version(hello.newestVersion()))));
        }
        if (hello.serverName().isEmpty()) {
            findings.add(new Finding(WireRules.NO_SERVER_NAME, at));
        }
    }

    private void message() {
        cursor.take(1, WireRole.TYPE);
        cursor.within(cursor.number(3, WireRole.LENGTH), this::hello);
    }

    private void hello() {
        legacyVersion = (int) Math.max(0, cursor.number(2, WireRole.VERSION));
        cursor.take(32, WireRole.RANDOM);
        cursor.within(cursor.number(1, WireRole.LENGTH), () -> cursor.rest(WireRole.SESSION_ID));
        cursor.within(cursor.number(2, WireRole.LENGTH), () -> ciphers = cursor.numbers(WireRole.CIPHER));
        cursor.within(cursor.number(1, WireRole.LENGTH), () -> cursor.rest(WireRole.COMPRESSION));
        if (cursor.more()) {
            cursor.within(cursor.number(2, WireRole.LENGTH), this::extensions);
        }
    }

    private void extensions() {
        while (cursor.more()) {
            int number = (int) cursor.number(2, WireRole.EXTENSION);
            long length = cursor.number(2, WireRole.LENGTH);
            if (length >= 0) {
                extensions.add(number);
                cursor.within(length, () -> extension(number));
            }
        }
    }

    private void extension(int number) {
        switch (number) {
            case SERVER_NAME -> list(2, this::name);
            case GROUPS -> list(2, () -> groups = cursor.numbers(WireRole.GROUP));
            case SIGNATURES -> list(2, () -> signatures = cursor.numbers(WireRole.SIGNATURE));
            case ALPN -> list(2, this::protocols);
            case VERSIONS -> list(1, () -> versions = cursor.numbers(WireRole.VERSION));
            default -> cursor.rest(WireRole.EXTENSION_DATA);
        }
    }

    private void list(int size, Runnable items) {
        cursor.within(cursor.number(size, WireRole.LENGTH), items);
    }

    /// The names of the server: of host names there is at most one.
    private void name() {
        while (cursor.more()) {
            cursor.take(1, WireRole.TYPE);
            cursor.within(cursor.number(2, WireRole.LENGTH), () -> {
                serverName = Optional.of(cursor.rest(WireRole.SERVER_NAME).latin1());
            });
        }
    }

    private void protocols() {
        while (cursor.more()) {
            cursor.within(cursor.number(1, WireRole.LENGTH), () -> {
                alpn.add(cursor.rest(WireRole.ALPN).latin1());
            });
        }
    }
}
