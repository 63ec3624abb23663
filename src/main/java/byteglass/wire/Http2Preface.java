package byteglass.wire;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;

/// Reads what an HTTP/2 client sends first (RFC 9113 sections 3.4 and 4.1).
///
///     PRI * HTTP/2.0␍␊␍␊SM␍␊␍␊
///     length (3)  type (1)  flags (1)  stream (4)  payload (length) …
final class Http2Preface {

    private static final int SETTINGS = 4;

    private Http2Preface() {}

    static Parsed parse(Bytes bytes) {
        Cursor cursor = new Cursor(bytes);
        cursor.take(Recognizer.PREFACE.length(), WireRole.MAGIC);
        List<Facts.Frame> frames = new ArrayList<>();
        while (cursor.more()) {
            long length = cursor.number(3, WireRole.LENGTH);
            int type = (int) cursor.number(1, WireRole.TYPE);
            int flags = (int) cursor.number(1, WireRole.FLAGS);
            long stream = cursor.number(4, WireRole.STREAM);
            if (stream >= 0 && frames.size() < Facts.Preface.KEPT) {
                frames.add(new Facts.Frame(type, flags, (int) (stream & 0x7fff_ffff), (int) length));
            }
            cursor.within(length, () -> payload(type, cursor));
        }
        List<Finding> findings = cursor.fault() < 0
                ? List.of()
                : List.of(new Finding(WireRules.HTTP_2_MALFORMED, Range.at(cursor.fault())));
        return new Parsed(cursor.spans(), cursor.state(), new Facts.Preface(frames), findings);
    }

    private static void payload(int type, Cursor cursor) {
        while (type == SETTINGS && cursor.more()) {
            cursor.number(2, WireRole.SETTING);
            cursor.number(4, WireRole.SETTING_VALUE);
        }
        cursor.rest(WireRole.PAYLOAD);
    }
}
