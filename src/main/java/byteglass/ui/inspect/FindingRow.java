package byteglass.ui.inspect;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import byteglass.http.Direction;

/// A finding as it is listed.
///
/// @param number its place among all of the exchange, from 1; its mark in the bytes has the same
/// @param direction whose bytes it is about
public record FindingRow(int number, Direction direction, Finding finding, Words words) {

    /// What is said of it.
    ///
    /// @param title in a few words
    /// @param what what stands there
    /// @param standard what the standard says; empty where that says no more
    /// @param fix what whoever wrote the bytes does; empty where nothing is amiss
    public record Words(String title, String what, String why, String standard, String fix) {}

    Severity severity() {
        return finding.rule().severity();
    }

    /// The octets to look at: of something that is missing, the one before which it belongs.
    Range seen() {
        Range at = finding.at();
        return at.isEmpty() ? new Range(at.start(), at.start() + 1) : at;
    }

    SpecRef spec() {
        return finding.rule().spec();
    }

    boolean isOfReply() {
        return direction == Direction.RESPONSE;
    }
}
