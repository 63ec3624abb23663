package byteglass.url;

import java.util.List;
import java.util.Random;

/// Draws texts that are near to URLs: any UTF-16, soups of what URLs are made of, and URLs with some characters
/// changed. The same seed draws the same texts.
final class UrlGibberish {

    private static final List<String> SEEDS = List.of(
            "http://u:p@www.example.com:80/a/b/../c?b=1&c=%20&d#e",
            "https://[fe80::1%25eth0]:8443/%2e%2e/a%2541?token=x&url=//y",
            "https://xn--mnchen-3ya.de/\u00e9?q=\ud83c\udf0d#\u6c34",
            "http://0x7f.1/a\\b",
            "file:///C:/a/../b?c#d",
            "blob:https://h/a",
            "mailto:a@b?subject=c d #e",
            "a:/.//b",
            "//h/a;x=1/./y",
            "../../g?y/./x#s",
            "http://[1:2:3:4:5:6:1.2.3.4]/",
            "ws://a..b:65536/");

    private static final List<String> WORDS = List.of(
            "http:",
            "https:",
            "file:",
            "ftp:",
            "ws:",
            "blob:",
            "a:",
            "foo+-.1:",
            ":",
            "/",
            "/",
            "/",
            "//",
            "\\",
            "?",
            "#",
            "@",
            "&",
            "=",
            "+",
            ";",
            ".",
            ".",
            "..",
            "/./",
            "/../",
            "%2e",
            "%2E%2e",
            "%",
            "%4",
            "%41",
            "%C3%A9",
            "%FF",
            "%25",
            "%2541",
            "%00",
            "[",
            "]",
            "[::1]",
            "[v1.a]",
            "[::1%25a]",
            "::",
            "1.2.3.4",
            "0x7f",
            "017",
            "256",
            "99999999999",
            "localhost",
            "example.com",
            "xn--",
            "xn--mnchen-3ya",
            "a",
            "B",
            "C:",
            "C|",
            "80",
            ":443",
            ":65536",
            "\u00e9",
            "\u00df",
            "\u0430",
            "\u200d",
            "\u3002",
            "\uff11",
            "\ufdd0",
            "\uffff",
            "\ufeff",
            "\ud83c\udf0d",
            "\ud800",
            "\udc00",
            " ",
            "\t",
            "\n",
            "\r",
            "\0",
            "\u007f",
            "\u0080",
            "\"",
            "<",
            ">",
            "^",
            "`",
            "{",
            "|",
            "}",
            "'",
            "~",
            "token=x",
            "url=http://y",
            "key");

    private final Random random;

    UrlGibberish(long seed) {
        random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(4)) {
            case 0 -> noise(random.nextInt(30));
            case 1 -> soup(random.nextInt(12));
            default -> changed(seed());
        };
    }

    String seed() {
        return SEEDS.get(random.nextInt(SEEDS.size()));
    }

    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return noise.toString();
    }

    private String soup(int words) {
        StringBuilder soup = new StringBuilder();
        for (int i = 0; i < words; i++) {
            soup.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return soup.toString();
    }

    private String changed(String url) {
        StringBuilder changed = new StringBuilder(url);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(changed.length() + 1);
            int to = Math.min(changed.length(), from + random.nextInt(4));
            changed.replace(from, to, random.nextInt(4) == 0 ? noise(1) : soup(random.nextInt(3)));
        }
        return changed.toString();
    }
}
