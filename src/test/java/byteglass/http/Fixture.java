package byteglass.http;

import byteglass.dissect.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A described case: raw bytes in `requests/NAME.http` or `responses/NAME.http` (`NAME.METHOD.http` where they
/// answer another method than GET), and beside it the listing of what they are dissected into.
record Fixture(Path file) {

    static final Path FOLDER = Path.of("src/test/resources/byteglass/http/fixtures");

    static List<Fixture> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(Fixture::new)
                    .toList();
        }
    }

    static List<Fixture> requests() throws IOException {
        return all().stream().filter(fixture -> !fixture.isResponse()).toList();
    }

    boolean isResponse() {
        return FOLDER.relativize(file).startsWith("responses");
    }

    Bytes raw() throws IOException {
        return Bytes.wrap(Files.readAllBytes(file));
    }

    Path listing() {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("http$", "listing"));
    }

    Messages dissect(Bytes raw) {
        return isResponse() ? Dissector.responses(raw, answered()) : Dissector.requests(raw);
    }

    private String answered() {
        String[] parts = file.getFileName().toString().split("\\.", -1);
        return parts.length == 3 ? parts[1] : "GET";
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
