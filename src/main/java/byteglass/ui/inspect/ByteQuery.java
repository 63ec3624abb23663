package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What is looked for in bytes. Immutable, and safe on any thread.
///
/// @param octets that are looked for; null for a pattern
/// @param pattern over the octets as Latin-1; null for octets
record ByteQuery(@Nullable Bytes octets, @Nullable Pattern pattern, boolean ignoresCase) {

    /// How a text is understood.
    enum Kind {
        /// As UTF-8; case of ASCII letters does not matter.
        TEXT,
        /// As octets in hexadecimal, white space between them or not.
        HEX,
        /// As a regular expression over octets, each of them the character of its number. It takes time in proportion
        /// to the octets whatever it is, and so knows neither back references nor look-around.
        REGEX;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Ends a search that is no longer wanted, from within a regular expression.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /// Empty where a text cannot be understood, or is none.
    static Optional<ByteQuery> of(Kind kind, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (kind) {
                case TEXT -> Optional.of(new ByteQuery(Bytes.utf8(text), null, true));
                case HEX -> hex(text);
                case REGEX -> Optional.of(new ByteQuery(null, Pattern.compile(text), false));
            };
        } catch (PatternSyntaxException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<ByteQuery> hex(String text) {
        String digits = text.replaceAll("\\s|0[xX]|,", "");
        boolean whole = digits.length() % 2 == 0 && !digits.isEmpty() && digits.matches("[0-9a-fA-F]*");
        return whole
                ? Optional.of(new ByteQuery(Bytes.wrap(HexFormat.of().parseHex(digits)), null, false))
                : Optional.empty();
    }

    /// The first match that begins at an offset or after it; empty where there is none, and where nothing is wanted
    /// any more. Nothing matches no octets.
    ///
    /// @param stopped asked now and then
    Optional<Range> first(Bytes bytes, int from, BooleanSupplier stopped) {
        Pattern wanted = pattern;
        if (wanted != null) {
            return matched(wanted, bytes, from, stopped);
        }
        Bytes needle = octets == null ? Bytes.EMPTY : octets;
        int last = bytes.length() - needle.length();
        for (int at = from; at <= last; at++) {
            if (isAt(bytes, at, needle)) {
                return Optional.of(new Range(at, at + needle.length()));
            }
        }
        return Optional.empty();
    }

    private boolean isAt(Bytes bytes, int at, Bytes needle) {
        byte[] array = bytes.lent();
        byte[] wanted = needle.lent();
        int start = bytes.lentStart() + at;
        for (int i = 0; i < needle.length(); i++) {
            int here = array[start + i];
            int there = wanted[needle.lentStart() + i];
            if (here != there && !(ignoresCase && lower(here) == lower(there))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    }

    private static Optional<Range> matched(Pattern wanted, Bytes bytes, int from, BooleanSupplier stopped) {
        Matcher matcher = wanted.matcher(new Octets(bytes, stopped));
        try {
            int at = from;
            while (at <= bytes.length() && matcher.find(at)) {
                if (matcher.end() > matcher.start()) {
                    return Optional.of(new Range(matcher.start(), matcher.end()));
                }
                at = matcher.end() + 1;
            }
        } catch (Stopped gaveUp) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// Octets as characters; a search that is no longer wanted ends when it looks at one.
    private static final class Octets implements CharSequence {

        private static final int OFTEN = 0xfff;

        private final Bytes bytes;
        private final BooleanSupplier stopped;
        private int looks;

        Octets(Bytes bytes, BooleanSupplier stopped) {
            this.bytes = bytes;
            this.stopped = stopped;
        }

        @Override
        public int length() {
            return bytes.length();
        }

        @Override
        public char charAt(int index) {
            if ((++looks & OFTEN) == 0 && stopped.getAsBoolean()) {
                throw new Stopped();
            }
            return (char) bytes.at(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Octets(bytes.slice(start, end), stopped);
        }

        @Override
        public String toString() {
            return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
        }
    }
}
