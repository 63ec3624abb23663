package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import java.util.List;
import java.util.Optional;

/// What is to be said of a byte: of the token that it belongs to.
///
/// @param role whose colour the token has
/// @param about what it is and where it belongs
/// @param token its octets, the first ones of many
/// @param lines what can be said in few words: how it is decoded
/// @param text what it is for, in two or three lines
/// @param findings what was found there, the gravest first
record Explanation(Role role, About about, Token token, List<Line> lines, String text, List<Found> findings) {

    Explanation {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /// @param title the name of its role
    /// @param owner the field or line that it belongs to; empty where it stands for itself
    /// @param named whether the owner is a field's name
    record About(String title, String owner, boolean named, Optional<SpecRef> spec) {}

    record Token(Range range, List<Run> runs) {

        Token {
            runs = List.copyOf(runs);
        }
    }

    /// Something, and what it is.
    record Line(String label, String text) {}

    /// A finding in a few words.
    record Found(Severity severity, String title) {}

    /// What a screen reader says.
    String spoken() {
        StringBuilder all = new StringBuilder(about.title());
        if (!about.owner().isEmpty()) {
            all.append(", ").append(about.owner());
        }
        all.append(". ").append(Run.text(token.runs())).append(". ");
        lines.forEach(line ->
                all.append(line.label()).append(": ").append(line.text()).append(". "));
        findings.forEach(found -> all.append(found.title()).append(". "));
        return all.append(text).toString();
    }
}
