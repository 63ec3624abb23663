package byteglass.url;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UrlPropertiesTest {

    private static final int URL_BYTES = 64 << 10;

    @Test
    void theyHoldOfAnyText() {
        UrlGibberish gibberish = new UrlGibberish(4);
        for (int i = 0; i < 30_000; i++) {
            UrlProperties.hold(gibberish.next(), i % 3 == 0 ? gibberish.seed() : null);
        }
    }

    @Test
    void theyHoldOfEveryTextOfAFewDelimiters() {
        char[] alphabet = "a:/?#@[].%".toCharArray();
        for (int length = 0; length <= 4; length++) {
            char[] text = new char[length];
            for (int number = 0; number < Math.pow(alphabet.length, length); number++) {
                int rest = number;
                for (int i = 0; i < length; i++) {
                    text[i] = alphabet[rest % alphabet.length];
                    rest /= alphabet.length;
                }
                UrlProperties.hold(new String(text), null);
                UrlProperties.hold("http:" + new String(text), null);
                UrlProperties.hold(new String(text), "file:///C:/a");
            }
        }
    }

    /// Read in quadratic time, each of the hundreds of texts would take thousands of millions of steps; the time given
    /// is for a machine that does much else.
    @Test
    @Timeout(600)
    void aLongUrlCostsLinearTime() {
        for (String piece : List.of(
                "a",
                ".",
                "/",
                "/../",
                "/a/..",
                "%",
                "%41",
                "%ff",
                "%ff.",
                "%25",
                "%2541",
                "{",
                "{\\",
                "\t",
                "\t{",
                " ",
                "&",
                "=",
                "&a=b",
                "&token=x",
                "&url=http:x",
                "+",
                "@",
                ":",
                "[",
                "]",
                "\u00e9",
                "\ud83c\udf0d",
                "\ud800",
                "\u0430.",
                "xn--a.",
                "xn--mnchen-3ya.",
                "1.",
                "0x1.",
                "0",
                "9",
                "::",
                "1:")) {
            String many = piece.repeat(URL_BYTES / piece.length());
            for (String url : List.of(
                    "",
                    "http://h/",
                    "http://h/?",
                    "http://h/#",
                    "http://",
                    "http://[",
                    "http://h:",
                    "foo:",
                    "foo://")) {
                UrlProperties.hold(url + many, null);
            }
            UrlProperties.hold(many, "http://h/" + many);
        }
    }
}
