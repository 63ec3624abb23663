package byteglass.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A capture file cannot be opened, read or written. The message says what is wrong and what to do, in English.
public final class StoreException extends IOException {

    private static final long serialVersionUID = 1;

    /// What went wrong, as far as it makes a difference to what can be done.
    public enum Kind {
        /// Another program (or another store of this one) writes this file.
        IN_USE,
        /// A newer Byteglass wrote the file.
        NEWER,
        /// The file is something else.
        NOT_A_CAPTURE,
        /// The file is broken.
        DAMAGED,
        /// The file or its folder must not be written.
        READ_ONLY,
        /// There is no room on the disk, or the file has the largest size it may have.
        FULL,
        /// The file was removed, renamed or replaced while it was written.
        GONE,
        /// The store is closed.
        CLOSED,
        /// Something else.
        FAILED
    }

    /// With less, SQLite's own files beside a capture cannot grow, which it reports as any other failure.
    private static final long NO_ROOM = 1 << 20;

    private final Kind kind;

    StoreException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    StoreException(Kind kind, String message) {
        this(kind, message, null);
    }

    /// What failed on a file.
    static StoreException of(Path file, Throwable cause) {
        if (cause instanceof StoreException known) {
            return known;
        }
        Kind kind = kind(file, cause);
        return new StoreException(kind, sentence(kind, file, cause), cause);
    }

    /// A file is something else.
    static StoreException notACapture(Path file) {
        return new StoreException(Kind.NOT_A_CAPTURE, notACaptureSentence(file));
    }

    private static String notACaptureSentence(Path file) {
        return "This file is not a capture: " + file + ". Choose one that Byteglass made; its name ends in .bgcap.";
    }

    private static String sentence(Kind kind, Path file, Throwable cause) {
        return switch (kind) {
            case FULL -> "There is no room to write " + file + ". Free some, or choose another place.";
            case READ_ONLY ->
                "This file cannot be opened or written: " + file
                        + ". Change the rights of the file and its folder, or choose another place.";
            case NOT_A_CAPTURE -> notACaptureSentence(file);
            case DAMAGED -> "This file is damaged, and parts of it cannot be read: " + file + ". Go on with another.";
            case IN_USE -> "Another program uses " + file + ". Close that program, or choose another file.";
            default -> "This file cannot be used: " + file + ". The system says: " + cause.getMessage();
        };
    }

    private static Kind kind(Path file, Throwable cause) {
        if (!(cause instanceof SQLiteException sqlite)) {
            return Kind.FAILED;
        }
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
        return switch (code) {
            case SQLITE_FULL -> Kind.FULL;
            case SQLITE_IOERR -> file.toFile().getUsableSpace() < NO_ROOM ? Kind.FULL : Kind.FAILED;
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> Kind.READ_ONLY;
            case SQLITE_NOTADB -> Kind.NOT_A_CAPTURE;
            case SQLITE_CORRUPT -> Kind.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> Kind.IN_USE;
            default -> Kind.FAILED;
        };
    }

    /// What went wrong.
    public Kind kind() {
        return kind;
    }
}
