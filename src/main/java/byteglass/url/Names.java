package byteglass.url;

import byteglass.dissect.Range;
import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Looks for what internationalised host names can hide (UTS 39). Plain ASCII names cost nothing, and load nothing.
final class Names {

    /// The longest name that the DNS has (RFC 1035 section 3.1), and so the longest that can lead anywhere.
    private static final int LONGEST = 253;

    /// Scripts that are written together in one language (UTS 39 section 5.2, "Highly Restrictive").
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    /// Loaded with the first internationalised name.
    private static final class Lookalikes {
        private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    }

    private Names() {}

    /// @param host as typed, one character an octet
    /// @param url as browsers read it
    /// @param valid whether its punycode is known to stand for something that domains may hold
    static void inspect(Range at, String host, WhatwgUrl url, boolean valid, Findings found) {
        String ascii = url.hostname();
        boolean punycode = ascii.startsWith("xn--") || ascii.contains(".xn--");
        if (!punycode || ascii.length() > LONGEST) {
            return;
        }
        String unicode = Schemes.special(url.scheme()) ? domain(ascii, valid) : Idna.unicode(ascii);
        if (host.toLowerCase(Locale.ROOT).contains("xn--")) {
            found.add(UrlRules.PUNYCODE, at, unicode);
        }
        if (!ascii(unicode)) {
            labels(at, unicode, found);
        }
    }

    private static void labels(Range at, String unicode, Findings found) {
        for (String label : unicode.split("\\.", -1)) {
            Set<UnicodeScript> scripts = scripts(label);
            if (scripts.size() > 1 && TOGETHER.stream().noneMatch(set -> set.containsAll(scripts))) {
                found.add(UrlRules.MIXED_SCRIPTS, at, label, scripts.toString());
            }
            lookalike(at, label, found);
        }
    }

    /// The Unicode form of a domain that browsers have read, without another look at what is valid.
    private static String domain(String ascii, boolean valid) {
        String unicode = valid ? Punycode.unicode(ascii) : null;
        return unicode == null ? ascii : unicode;
    }

    /// Whether a label looks as one of ASCII: it does if every character of it does, and mostly the first does not.
    private static void lookalike(Range at, String label, Findings found) {
        int foreign = CodePoints.next(label, 0, label.length(), CodePoints.BEYOND);
        if (foreign == label.length()) {
            return;
        }
        String first = Character.toString(label.codePointAt(foreign));
        if (ascii(Lookalikes.CHECKER.getSkeleton(first))) {
            String skeleton = Lookalikes.CHECKER.getSkeleton(label);
            if (ascii(skeleton)) {
                found.add(UrlRules.CONFUSABLE, at, label, skeleton);
            }
        }
    }

    /// The scripts of a label, but for those that go with any.
    private static Set<UnicodeScript> scripts(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (int i = 0; i < label.length(); i += Character.charCount(label.codePointAt(i))) {
            scripts.add(UnicodeScript.of(label.codePointAt(i)));
        }
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts;
    }

    private static boolean ascii(String text) {
        return (CodePoints.seen(text, 0, text.length()) & CodePoints.BEYOND) == 0;
    }
}
