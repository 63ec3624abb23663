package byteglass.settings;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The file of the preferences: one JSON object, `{"version": 1, "theme": "dark", …}`. Blocks.
///
/// It is replaced as a whole, so that a reader finds the old one or the new one, and only its owner can read it. A
/// value of a kind that is not known here is kept as it was written.
final class PreferencesFile {

    private static final String VERSION = "version";
    private static final int CURRENT = 1;

    /// Far more than there is to remember; what is larger is something else.
    private static final long MOST_BYTES = 1 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private final Path path;

    /// JSON that nobody here reads.
    private record Unknown(String json) {}

    PreferencesFile(Path path) {
        this.path = path;
    }

    /// What the file says; nothing where there is none.
    ///
    /// @throws JsonProcessingException where it is damaged
    /// @throws IOException where it cannot be read
    Map<String, Object> read() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        byte[] octets;
        try {
            octets = Files.size(path) > MOST_BYTES ? new byte[0] : Files.readAllBytes(path);
        } catch (NoSuchFileException none) {
            return values;
        }
        try (JsonParser parser = JSON.createParser(octets)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                values.put(key, value(parser));
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than an object");
            }
        }
        return values;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> {
                StringWriter json = new StringWriter();
                try (JsonGenerator generator = JSON.createGenerator(json)) {
                    generator.copyCurrentStructure(parser);
                }
                yield new Unknown(json.toString());
            }
        };
    }

    /// Replaces the file.
    void write(Map<String, Object> values) throws IOException {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file is in a folder");
        createFolder(folder);
        // made for its owner alone, where the system knows such a thing
        Path fresh = Files.createTempFile(folder, "settings", ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh);
                    JsonGenerator generator = JSON.createGenerator(out, JsonEncoding.UTF8)) {
                generator.useDefaultPrettyPrinter();
                generator.writeStartObject();
                if (!values.containsKey(VERSION)) {
                    generator.writeNumberField(VERSION, CURRENT);
                }
                for (Map.Entry<String, Object> each : values.entrySet()) {
                    generator.writeFieldName(each.getKey());
                    write(generator, each.getValue());
                }
                generator.writeEndObject();
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        switch (value) {
            case BigDecimal number -> generator.writeNumber(number);
            case Unknown unknown -> generator.writeRawValue(unknown.json);
            default -> generator.writeString(value.toString());
        }
    }

    private static void createFolder(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, owner);
    }

    /// Gives a damaged file another name, so that a new one can take its place.
    Path setAside() throws IOException {
        for (int i = 1; ; i++) {
            Path aside = path.resolveSibling(path.getFileName() + ".damaged" + (i == 1 ? "" : "-" + i));
            try {
                return Files.move(path, aside);
            } catch (FileAlreadyExistsException taken) {
                if (i == MOST_ASIDE) {
                    return Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static final int MOST_ASIDE = 9;
}
