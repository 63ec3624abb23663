package byteglass.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import byteglass.body.CharsetChoice.Reason;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Chooses the charset of a text: by byte order mark, parameter, declaration inside, format, or guess.
///
/// A byte order mark goes before the parameter, as browsers have it (Encoding Standard section 6); where the two
/// differ, it is said.
final class Charsets {

    /// How far a declaration is looked for, as browsers do (HTML Standard section 13.2.3.2).
    private static final int DECLARED_IN = 1024;

    /// How much a guess is made of.
    private static final int GUESSED_FROM = 64 << 10;

    private static final Pattern DECLARATION = Pattern.compile(
            "^\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([^\"'>]{1,40})"
                    + "|^@charset \"([^\"]{1,40})\";"
                    + "|<meta\\s[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([^\"'\\s/>;]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private Charsets() {}

    /// @param found is told of what contradicts or cannot be read; ranges are of the octets
    static CharsetChoice choose(Bytes octets, MediaType type, Findings found) {
        Optional<Charset> marked = mark(octets).map(Mark::charset);
        Optional<Charset> named = Optional.empty();
        Optional<String> parameter = type.parameter("charset").filter(name -> !name.isEmpty());
        if (parameter.isPresent()) {
            named = known(parameter.get());
            if (named.isEmpty()) {
                found.add(BodyRules.CHARSET_UNKNOWN, new Range(0, octets.length()), parameter.get());
            }
        }
        if (marked.isPresent()) {
            if (named.isPresent() && !agree(named.get(), marked.get())) {
                Range mark = new Range(0, mark(octets).orElseThrow().length());
                found.add(
                        BodyRules.CHARSET_CONFLICT,
                        mark,
                        named.get().name(),
                        marked.get().name());
            }
            return new CharsetChoice(marked.get(), Reason.BYTE_ORDER_MARK);
        }
        if (named.isPresent()) {
            return new CharsetChoice(named.get(), Reason.PARAMETER);
        }
        return unnamed(octets, type);
    }

    private static CharsetChoice unnamed(Bytes octets, MediaType type) {
        if (type.is("application/json", "+json", "text/event-stream")) {
            return new CharsetChoice(UTF_8, Reason.FORMAT);
        }
        String head = octets.slice(0, Math.min(octets.length(), DECLARED_IN)).latin1();
        Matcher declared = DECLARATION.matcher(head);
        if (declared.find()) {
            String name = declared.group(1) != null
                    ? declared.group(1)
                    : declared.group(2) != null ? declared.group(2) : declared.group(3);
            Optional<Charset> charset = known(name);
            if (charset.isPresent()) {
                // what could be read as ASCII is not in UTF-16, whatever it says
                boolean wide = charset.get().name().startsWith("UTF-16")
                        || charset.get().name().startsWith("UTF-32");
                return new CharsetChoice(wide ? UTF_8 : charset.get(), Reason.DECLARATION);
            }
        }
        return guess(octets.slice(0, Math.min(octets.length(), GUESSED_FROM)), octets.length() <= GUESSED_FROM);
    }

    private static CharsetChoice guess(Bytes head, boolean whole) {
        if (isAscii(head)) {
            return new CharsetChoice(UTF_8, Reason.ASCII);
        }
        if (isUtf8(head, whole)) {
            return new CharsetChoice(UTF_8, Reason.VALID_UTF_8);
        }
        try {
            CharsetMatch match = new CharsetDetector().setText(head.toArray()).detect();
            Optional<Charset> charset = match == null ? Optional.empty() : known(match.getName());
            if (charset.isPresent() && !charset.get().equals(UTF_8)) {
                return new CharsetChoice(charset.get(), Reason.GUESS);
            }
        } catch (RuntimeException failure) {
            // a detector that fails on these octets has no guess
            return new CharsetChoice(Charset.forName("windows-1252"), Reason.LAST_RESORT);
        }
        return new CharsetChoice(Charset.forName("windows-1252"), Reason.LAST_RESORT);
    }

    /// A charset by its name, if there is such a one here.
    static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// A byte order mark.
    ///
    /// @param length in octets
    record Mark(Charset charset, int length) {}

    static Optional<Mark> mark(Bytes octets) {
        String head = octets.slice(0, Math.min(4, octets.length())).latin1();
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            return Optional.of(new Mark(UTF_8, 3));
        }
        if (head.equals("\u00ff\u00fe\0\0")) {
            return Optional.of(new Mark(StandardCharsets.UTF_32LE, 4));
        }
        if (head.equals("\0\0\u00fe\u00ff")) {
            return Optional.of(new Mark(StandardCharsets.UTF_32BE, 4));
        }
        if (head.startsWith("\u00ff\u00fe")) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        if (head.startsWith("\u00fe\u00ff")) {
            return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    private static boolean agree(Charset named, Charset marked) {
        return named.equals(marked)
                || (marked.name().startsWith(named.name()) && named.name().startsWith("UTF-"));
    }

    static boolean isAscii(Bytes octets) {
        for (int i = 0; i < octets.length(); i++) {
            if (octets.at(i) >= 0x80 || octets.at(i) == 0) {
                return false;
            }
        }
        return true;
    }

    /// @param whole whether a character may not be cut off at the end
    static boolean isUtf8(Bytes octets, boolean whole) {
        ByteBuffer from = octets.buffer();
        CharBuffer into = CharBuffer.allocate(4096);
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result;
        do {
            into.clear();
            result = decoder.decode(from, into, whole);
        } while (result.isOverflow());
        return !result.isError();
    }
}
