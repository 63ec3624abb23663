package byteglass.cli;

import byteglass.dissect.Finding;
import byteglass.texts.Texts;

/// The sentences that say what findings are.
final class Sentences {

    private Sentences() {}

    static String of(Texts texts, Finding finding) {
        return texts.get(finding.rule().textKey(), finding.args().toArray());
    }

    /// For a terminal: an argument may hold what drives one.
    static String shown(Texts texts, Finding finding) {
        StringBuilder out = new StringBuilder();
        of(texts, finding).chars().forEach(letter -> out.append(Character.isISOControl(letter) ? '?' : (char) letter));
        return out.toString();
    }
}
