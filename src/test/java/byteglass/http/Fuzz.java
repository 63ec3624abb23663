package byteglass.http;

import byteglass.dissect.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// What a fuzzer tries: the properties hold of any bytes, cut anywhere. Its seeds are the fixtures.
public final class Fuzz {

    private Fuzz() {}

    /// Called by the fuzzer.
    public static void fuzzerTestOneInput(byte[] input) {
        Random random = new Random(Arrays.hashCode(input));
        int[] cuts = random.ints(4, 0, input.length + 1).sorted().toArray();
        HttpProperties.hold(Bytes.copyOf(input), cuts);
    }

    /// Writes the seeds into a folder.
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Fixture fixture : Fixture.all()) {
            Files.write(
                    folder.resolve(fixture.toString().replace('/', '-')),
                    fixture.raw().toArray());
        }
    }
}
