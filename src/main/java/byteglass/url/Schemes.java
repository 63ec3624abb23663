package byteglass.url;

import java.util.Locale;

/// The special schemes of the URL Standard (section 4.2) and their default ports.
public final class Schemes {

    private Schemes() {}

    /// The scheme that the first characters of a text are, in lower case.
    static String name(String text, int length) {
        // the two that nearly all have cost no copy
        if (text.startsWith("http")) {
            if (length == 4) {
                return "http";
            }
            if (length == 5 && text.charAt(4) == 's') {
                return "https";
            }
        }
        return text.substring(0, length).toLowerCase(Locale.ROOT);
    }

    public static boolean special(String scheme) {
        return switch (scheme) {
            case "http", "https", "ws", "wss", "ftp", "file" -> true;
            default -> false;
        };
    }

    /// The port that may be left out, or -1.
    public static int defaultPort(String scheme) {
        return switch (scheme) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            case "ftp" -> 21;
            default -> -1;
        };
    }
}
