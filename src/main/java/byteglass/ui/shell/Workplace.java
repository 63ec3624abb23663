package byteglass.ui.shell;

/// What the window is used for: one of these is shown at a time.
public enum Workplace {
    CAPTURED,
    COMPOSE
}
