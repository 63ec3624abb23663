package byteglass.http;

import byteglass.dissect.Rule;
import byteglass.wire.WireRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// All rules that findings of an exchange can be of: those of messages, and those of other protocols on their port.
public final class Catalogue {

    private static final List<Rule> ALL =
            Stream.concat(Rules.all().stream(), WireRules.ALL.stream()).toList();

    /// To be raised where a rule finds more or less than before, since that shows in nothing else. What was derived
    /// from requests is then derived again.
    private static final int GENERATION = 2;

    private Catalogue() {}

    /// The rules, in their order.
    public static List<Rule> all() {
        return ALL;
    }

    /// A number that changes with the catalogue: with a rule's id or severity, and with the profiles of readers.
    public static long version() {
        return version(GENERATION, ALL, List.of(Profile.values()));
    }

    static long version(int generation, List<Rule> rules, List<Profile> profiles) {
        StringBuilder text = new StringBuilder().append(generation);
        for (Rule rule : rules) {
            text.append(' ')
                    .append(rule.id())
                    .append(' ')
                    .append(rule.severity().key());
        }
        for (Profile profile : profiles) {
            text.append(' ').append(profile.key());
        }
        CRC32 sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        return sum.getValue();
    }
}
