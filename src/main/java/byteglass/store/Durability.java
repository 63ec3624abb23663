package byteglass.store;

/// What an exchange that is said to be kept survives.
public enum Durability {
    /// The end of the program, however it comes. Power loss may take what was kept last; it never damages a file.
    PROGRAM_END("NORMAL"),
    /// Power loss too: each batch waits for the disk.
    POWER_LOSS("FULL");

    private final String synchronous;

    Durability(String synchronous) {
        this.synchronous = synchronous;
    }

    /// SQLite's word for it, in a file with a write-ahead log.
    String synchronous() {
        return synchronous;
    }
}
