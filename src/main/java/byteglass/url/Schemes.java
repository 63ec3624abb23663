package byteglass.url;

/// The special schemes of the URL Standard (section 4.2) and their default ports.
public final class Schemes {

    private Schemes() {}

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
