package byteglass.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, from the manifest of its jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"byteglass " + Objects.requireNonNullElse(packaged(), "(not packaged)")};
    }

    /// How the program calls itself in a request.
    static String agent() {
        return packaged() == null ? "byteglass" : "byteglass/" + packaged();
    }

    private static @Nullable String packaged() {
        return Version.class.getPackage().getImplementationVersion();
    }
}
