package byteglass.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, from the manifest of its jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"byteglass " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
