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
    /// @param ascii as browsers read it; empty where they do not
    static void inspect(Range at, String host, String ascii, Findings found) {
        boolean punycode = ascii.startsWith("xn--") || ascii.contains(".xn--");
        if (!punycode || ascii.length() > LONGEST) {
            return;
        }
        String unicode = Idna.unicode(ascii);
        if (host.toLowerCase(Locale.ROOT).contains("xn--")) {
            found.add(UrlRules.PUNYCODE, at, unicode);
        }
        for (String label : unicode.split("\\.", -1)) {
            Set<UnicodeScript> scripts = scripts(label);
            if (scripts.size() > 1 && TOGETHER.stream().noneMatch(set -> set.containsAll(scripts))) {
                found.add(UrlRules.MIXED_SCRIPTS, at, label, scripts.toString());
            }
            if (!ascii(label)) {
                lookalike(at, label, found);
            }
        }
    }

    private static void lookalike(Range at, String label, Findings found) {
        String skeleton = Lookalikes.CHECKER.getSkeleton(label);
        if (ascii(skeleton)) {
            found.add(UrlRules.CONFUSABLE, at, label, skeleton);
        }
    }

    private static Set<UnicodeScript> scripts(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
