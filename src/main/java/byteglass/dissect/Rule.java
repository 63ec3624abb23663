package byteglass.dissect;

import java.util.regex.Pattern;

/// A thing that can be said about bytes: how grave it is and where the standard says so.
///
/// @param id `area/kebab-case`, never changed once published; the texts are `rule.ID` and `rule.ID.why` of the bundles
public record Rule(String id, Severity severity, SpecRef spec) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+/[a-z0-9]+(-[a-z0-9]+)*");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no rule id: " + id);
        }
    }

    /// The key of the text that says what is wrong; with endings it is the key of what else is said.
    public String textKey() {
        return "rule." + id;
    }
}
