package byteglass.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table among the resources: a row a line, cells parted by tabs, `#` before the line that names the columns.
final class Tsv {

    private Tsv() {}

    /// The rows of a table, each with just as many cells as are asked for. A table that is not there or has other
    /// rows is a fault of the program.
    static List<List<String>> rows(String name, int cells) {
        try (InputStream in = Tsv.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> cells(name, line, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<String> cells(String name, String line, int count) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != count) {
            throw new IllegalStateException(name + " has a row of " + cells.size() + " cells: " + line);
        }
        return cells;
    }
}
