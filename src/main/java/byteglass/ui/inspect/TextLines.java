package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.HttpRole;
import byteglass.http.Message;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Note;
import byteglass.ui.inspect.PartsRow.TextLine;
import byteglass.ui.kit.ByteText;
import byteglass.ui.kit.Formats;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/// Makes rows of text, none longer than is laid out at once.
final class TextLines {

    /// Characters in a row; a longer line goes on in the next.
    private static final int LONGEST = 1000;

    /// Of text, at most one character in so many is a control.
    private static final int CONTROLS = 20;

    private final Texts texts;

    TextLines(Texts texts) {
        this.texts = texts;
    }

    /// Content as text in its charset, numbered by lines; a sentence instead where it is no text.
    ///
    /// @param content its first octets
    /// @param all how many there are
    List<PartsRow> decoded(Bytes content, long all, MediaType type, Range at) {
        List<PartsRow> rows = new ArrayList<>();
        if (isBinary(content)) {
            rows.add(new Note(at, texts.get("inspect.note.binary"), false));
            return rows;
        }
        CharBuffer decoded = CharBuffer.allocate(2 * content.length() + 2);
        Charset charset = type.assumed();
        int failed = decode(content, charset, decoded, content.length() == all);
        String text = failed < 0 ? decoded.flip().toString() : content.latin1();
        if (failed >= 0 && type.known().isPresent()) {
            rows.add(new Note(at, texts.get("inspect.note.malformed", charset.name(), failed), true));
        }
        int number = 1;
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int shown = end > start && text.charAt(end - 1) == '\r' && feed >= 0 ? end - 1 : end;
            line(text.substring(start, shown), Integer.toString(number++), at, rows);
            start = end + 1;
        }
        if (content.length() < all) {
            rows.add(new Note(at, texts.get("inspect.note.more", content.length(), all), false));
        }
        return rows;
    }

    private static void line(String text, String gutter, Range at, List<PartsRow> rows) {
        for (int start = 0; start == 0 || start < text.length(); ) {
            int end = Math.min(text.length(), start + LONGEST);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            List<Run> runs = List.of(new Run(pictured(text.substring(start, end)), HttpRole.BODY));
            rows.add(new TextLine(at, start == 0 ? gutter : "", runs));
            start = Math.max(end, 1);
        }
    }

    private static String pictured(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each != '\t' && (each < 0x20 || each == 0x7f)) {
                shown.setCharAt(i, ByteText.picture(each));
            }
        }
        return shown.toString();
    }

    private static boolean isBinary(Bytes content) {
        int controls = 0;
        for (int i = 0; i < content.length(); i++) {
            int octet = content.at(i);
            if (octet == 0) {
                return true;
            }
            controls += octet < 0x20 && "\t\n\r\f\33".indexOf(octet) < 0 ? 1 : 0;
        }
        return controls * CONTROLS > content.length();
    }

    /// Decodes all of it, or returns the offset of the first octet that does not fit; -1 where all fit.
    private static int decode(Bytes content, Charset charset, CharBuffer into, boolean whole) {
        ByteBuffer from = content.buffer();
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(from, into, whole);
        return result.isError() ? from.position() : -1;
    }

    /// Octets as they are on the wire, a row for each line, with their offsets and roles.
    ///
    /// @param all how many octets the message has
    List<PartsRow> asSent(Message message, long all, Range loaded) {
        Bytes raw = message.dissection().raw();
        List<PartsRow> rows = new ArrayList<>();
        int end = (int) Math.min(loaded.end(), loaded.start() + Bodies.MOST);
        boolean begins = true;
        int feed = -1;
        for (int at = (int) loaded.start(); at < end; ) {
            if (feed < at) {
                int found = raw.indexOf('\n', at);
                feed = found < 0 ? Integer.MAX_VALUE - 1 : found;
            }
            int next = Math.min(Math.min(end, feed + 1), at + LONGEST);
            Range range = new Range(at, next);
            rows.add(new TextLine(
                    range,
                    begins ? Formats.offset(at) : "",
                    Run.of(raw, message.dissection().spans(), range, LONGEST)));
            begins = raw.at(next - 1) == '\n';
            at = next;
        }
        long left = (raw.length() == loaded.end() ? all : loaded.end()) - end;
        if (left > 0) {
            rows.add(new Note(
                    loaded, texts.get("inspect.note.more", end - loaded.start(), end - loaded.start() + left), false));
        }
        return rows;
    }
}
