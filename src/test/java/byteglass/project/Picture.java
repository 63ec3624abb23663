package byteglass.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The picture of the packages in the README: an arrow goes down, never up, never sideways.
final class Picture {

    /// A line of the picture.
    ///
    /// @param packages which packages stand in it; one that is not written yet may be missing
    /// @param because why the line stands where it does
    record Row(List<String> packages, String because) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    List.of("byteglass"),
                    "the start of the program and its composition root know every part, and no part knows them"),
            new Row(List.of("byteglass.ui.shell"), "the shell composes the features, which do not know where they are"),
            new Row(
                    List.of(
                            "byteglass.ui.traffic",
                            "byteglass.ui.inspect",
                            "byteglass.ui.urls",
                            "byteglass.ui.compare",
                            "byteglass.ui.compose",
                            "byteglass.ui.replies",
                            "byteglass.ui.settings"),
                    "features never know each other, so that one can be read, changed or deleted without the others"),
            new Row(
                    List.of("byteglass.ui.kit", "byteglass.cli"),
                    "what all features share knows none of them, and the terminal is a face beside the window"),
            new Row(
                    List.of(
                            "byteglass.store",
                            "byteglass.listen",
                            "byteglass.send",
                            "byteglass.format",
                            "byteglass.body",
                            "byteglass.compare",
                            "byteglass.settings"),
                    "what touches sockets, SQL and files is joined by ports of http (Intake, Upstream), never directly"),
            new Row(
                    List.of("byteglass.filter", "byteglass.certs"),
                    "store compiles a filter and listen evaluates it, so a filter knows neither"),
            new Row(List.of("byteglass.http"), "taking a message apart needs no socket, SQL or file"),
            new Row(List.of("byteglass.url"), "a target is taken apart without knowing the message around it"),
            new Row(List.of("byteglass.wire"), "what is not HTTP is recognised without knowing HTTP"),
            new Row(
                    List.of("byteglass.dissect", "byteglass.texts"),
                    "everything uses the vocabulary and the texts, so they depend on nothing"));

    private Picture() {}

    /// All packages that have a place.
    static Set<String> packages() {
        return ROWS.stream().flatMap(row -> row.packages.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Which packages of ours a package may know: itself, and what stands in lower rows.
    static Set<String> allowed(Row row, String name) {
        Stream<String> below = ROWS.stream().skip(ROWS.indexOf(row) + 1L).flatMap(lower -> lower.packages.stream());
        return Stream.concat(Stream.of(name), below).collect(Collectors.toUnmodifiableSet());
    }
}
