package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.Optional;

/// Formats that are told by their first octets.
enum Magic {
    PDF("PDF", "%PDF-"),
    ZIP("ZIP", "PK\u0003\u0004"),
    EMPTY_ZIP("ZIP", "PK\u0005\u0006"),
    GZIP("gzip", "\u001f\u008b\b"),
    ZSTD("Zstandard", "(\u00b5/\u00fd"),
    BZIP2("bzip2", "BZh"),
    XZ("XZ", "\u00fd7zXZ\0"),
    SEVEN_ZIP("7z", "7z\u00bc\u00af'\u001c"),
    RAR("RAR", "Rar!\u001a\u0007"),
    TAR("tar", 257, "ustar"),
    WOFF("WOFF", "wOFF"),
    WOFF2("WOFF2", "wOF2"),
    TRUETYPE("TrueType", "\0\u0001\0\0"),
    OPENTYPE("OpenType", "OTTO"),
    COLLECTION("TrueType collection", "ttcf"),
    PNG("PNG", "\u0089PNG"),
    JPEG("JPEG", "\u00ff\u00d8\u00ff"),
    GIF("GIF", "GIF8"),
    WEBP("WebP", 8, "WEBP"),
    BMP("BMP", "BM"),
    ICO("ICO", "\0\0\u0001\0"),
    TIFF("TIFF", "II*\0"),
    TIFF_BIG("TIFF", "MM\0*"),
    AVIF("AVIF", 4, "ftypavif"),
    HEIC("HEIC", 4, "ftypheic"),
    MP4("MP4", 4, "ftyp"),
    WAV("WAV", 8, "WAVE"),
    OGG("Ogg", "OggS"),
    FLAC("FLAC", "fLaC"),
    MP3("MP3", "ID3"),
    MATROSKA("Matroska", "\u001aE\u00df\u00a3"),
    WASM("WebAssembly", "\0asm"),
    ELF("ELF", "\u007fELF"),
    JAVA("Java class", "\u00ca\u00fe\u00ba\u00be"),
    EXE("Windows program", "MZ"),
    SQLITE("SQLite", "SQLite format 3\0");

    private final String name;
    private final int at;
    private final String octets;

    Magic(String name, String octets) {
        this(name, 0, octets);
    }

    Magic(String name, int at, String octets) {
        this.name = name;
        this.at = at;
        this.octets = octets;
    }

    /// What it is called everywhere.
    String title() {
        return name;
    }

    /// The format that begins so.
    static Optional<Magic> of(Bytes head) {
        String start = head.latin1();
        for (Magic magic : values()) {
            // two letters may begin anything, so there has to be something binary
            boolean enough = magic.octets.length() > 2 || start.indexOf('\0') >= 0;
            if (enough && start.startsWith(magic.octets, magic.at)) {
                return Optional.of(magic);
            }
        }
        return Optional.empty();
    }
}
