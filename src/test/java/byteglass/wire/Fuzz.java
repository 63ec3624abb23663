package byteglass.wire;

import byteglass.dissect.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a fuzzer tries: the properties hold of any bytes. Its seeds are the samples.
public final class Fuzz {

    private Fuzz() {}

    /// Called by the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        Bytes bytes = Bytes.copyOf(input);
        WireProperties.hold(bytes);
        WireProperties.decided(bytes);
    }

    /// Writes the seeds into a folder.
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int i = 0; i < Samples.ALL.size(); i++) {
            Files.write(folder.resolve("sample-" + i), Samples.ALL.get(i).toArray());
        }
    }
}
