package byteglass.ui.kit;

/// The colours that a byte can have: `-bg-role-KEY` with the fill `-bg-tint-KEY` and the outline `-bg-line-KEY`, and
/// the two neutral ones of a status line.
enum Hue {
    METHOD("-bg-role-method", "-bg-tint-method", "-bg-line-method"),
    SCHEME("-bg-role-scheme", "-bg-tint-scheme", "-bg-line-scheme"),
    USERINFO("-bg-role-userinfo", "-bg-tint-userinfo", "-bg-line-userinfo"),
    HOST("-bg-role-host", "-bg-tint-host", "-bg-line-host"),
    PORT("-bg-role-port", "-bg-tint-port", "-bg-line-port"),
    PATH("-bg-role-path", "-bg-tint-path", "-bg-line-path"),
    QUERY("-bg-role-query", "-bg-tint-query", "-bg-line-query"),
    FRAGMENT("-bg-role-fragment", "-bg-tint-fragment", "-bg-line-fragment"),
    VERSION("-bg-role-version", "-bg-tint-version", "-bg-line-version"),
    NAME("-bg-role-name", "-bg-tint-name", "-bg-line-name"),
    VALUE("-bg-role-value", "-bg-tint-value", "-bg-line-value"),
    CRLF("-bg-role-crlf", "-bg-tint-crlf", "-bg-line-crlf"),
    BODY("-bg-role-body", "-bg-tint-body", "-bg-line-body"),
    CHUNK("-bg-role-chunk", "-bg-tint-chunk", "-bg-line-chunk"),
    ANOMALY("-bg-role-anomaly", "-bg-tint-anomaly", "-bg-line-anomaly"),
    SEP("-bg-role-sep", "-bg-tint-sep", "-bg-line-sep"),
    STATUS("-bg-fg", "-bg-selected", "-bg-border-strong"),
    REASON("-bg-muted", "-bg-selected", "-bg-border-strong");

    private final String colour;
    private final String tint;
    private final String line;

    Hue(String colour, String tint, String line) {
        this.colour = colour;
        this.tint = tint;
        this.line = line;
    }

    /// The declarations that give a node this colour: `-role`, `-role-tint` and `-role-line` for what is drawn in it,
    /// the text colour, and the second cue, so that the colour is never the only one.
    String declarations() {
        return "-role: " + colour + "; -role-tint: " + tint + "; -role-line: " + line + "; -fx-fill: " + colour
                + "; -fx-text-fill: " + colour + ";" + cue();
    }

    private String cue() {
        return switch (this) {
            case METHOD, STATUS -> " -fx-font-weight: bold;";
            case USERINFO -> underline("-rtfx-underline-dash-array: 1.5 2;");
            case FRAGMENT -> underline("-rtfx-underline-dash-array: 5 3;");
            case CHUNK -> " -rtfx-background-color: " + tint + ";";
            case ANOMALY -> " -rtfx-background-color: " + tint + ";" + underline("-rtfx-underline-wave-radius: 2;");
            default -> "";
        };
    }

    private String underline(String how) {
        return " -rtfx-underline-color: " + colour + "; -rtfx-underline-width: 1.5; " + how;
    }
}
