package byteglass.url;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
import java.util.EnumSet;
import java.util.Set;

/// Internationalised domain names by UTS 46, as the URL Standard asks for them: not transitional, bidi and joiners
/// checked, hyphens and lengths not.
///
/// The Standard has no longest name, but there must be one here: the DNS takes 253 characters, ICU4J refuses labels
/// of some thousand and takes quadratic time for many labels (0.1 s for 8,000 characters, 1.3 s for 64,000).
final class Idna {

    /// What is converted at most, in chars.
    private static final int LONGEST = 8_192;

    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /// What the Standard lets pass.
    private static final Set<IDNA.Error> ALLOWED = EnumSet.of(
            IDNA.Error.EMPTY_LABEL,
            IDNA.Error.LABEL_TOO_LONG,
            IDNA.Error.DOMAIN_NAME_TOO_LONG,
            IDNA.Error.LEADING_HYPHEN,
            IDNA.Error.TRAILING_HYPHEN,
            IDNA.Error.HYPHEN_3_4);

    private Idna() {}

    /// The ASCII form of a domain; empty where it has none.
    static String ascii(String domain) {
        if (domain.length() > LONGEST) {
            return "";
        }
        IDNA.Info info = new IDNA.Info();
        try {
            StringBuilder out = UTS46.nameToASCII(domain, new StringBuilder(), info);
            return ALLOWED.containsAll(info.getErrors()) ? out.toString() : "";
        } catch (ICUInputTooLongException e) {
            return "";
        }
    }

    /// Whether the punycode of an ASCII domain, in small letters, stands for what domains may hold.
    static boolean valid(String domain) {
        return domain.length() <= LONGEST
                && Punycode.unicode(domain) != null
                && !ascii(domain).isEmpty();
    }

    /// The Unicode form of an ASCII domain that the DNS takes, for display; one that has none stays.
    static String unicode(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder out = UTS46.nameToUnicode(domain, new StringBuilder(), info);
        return ALLOWED.containsAll(info.getErrors()) ? out.toString() : domain;
    }
}
