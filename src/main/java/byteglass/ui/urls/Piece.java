package byteglass.ui.urls;

import byteglass.dissect.Role;
import byteglass.ui.kit.RoleStyle;
import byteglass.ui.kit.UrlPart;
import org.jspecify.annotations.Nullable;

/// Some text of one look.
///
/// @param css the style class: of a role, `words` or `quiet`
/// @param boxed whether it differs from what stands beside it, and so has a box
/// @param part of which part of the URL it is, so that it is lit with it; null for words
public record Piece(
        String text, String css, boolean boxed, @Nullable UrlPart part) {

    /// Octets of a role.
    static Piece of(String text, Role role, UrlPart part) {
        return new Piece(text, RoleStyle.styleClass(role), false, part);
    }

    /// Octets that are of no part of the URL.
    static Piece of(String text, Role role) {
        return new Piece(text, RoleStyle.styleClass(role), false, null);
    }

    /// A part of the URL, or what became of it.
    static Piece of(String text, UrlPart part) {
        return of(text, part.role(), part);
    }

    static Piece words(String text) {
        return new Piece(text, "words", false, null);
    }

    static Piece quiet(String text) {
        return new Piece(text, "quiet", false, null);
    }

    /// The same, of no part of the URL that is looked at.
    Piece apart() {
        return new Piece(text, css, boxed, null);
    }

    /// The same in a box, or without.
    Piece boxed(boolean box) {
        return new Piece(text, css, box, part);
    }
}
