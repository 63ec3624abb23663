package byteglass.ui.traffic;

import byteglass.dissect.Role;
import byteglass.ui.kit.ByteText;
import byteglass.ui.kit.RoleStyle;
import java.util.ArrayList;
import java.util.List;

/// A run of characters of one colour.
record Piece(String text, String styleClass) {

    /// In place of what is not known yet.
    static final List<Piece> LOADING = List.of(new Piece(EntryCell.LOADING, "plain"));

    private static final String ELLIPSIS = "…";

    /// @param octets one character an octet; controls are shown as their pictures
    static Piece of(String octets, Role role) {
        return of(octets, RoleStyle.styleClass(role));
    }

    static Piece of(String octets, String styleClass) {
        StringBuilder text = new StringBuilder(octets.length());
        octets.chars().forEach(octet -> text.append(octet == '\n' ? '␊' : ByteText.picture(octet)));
        return new Piece(text.toString(), styleClass);
    }

    static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.text.length()).sum();
    }

    /// As many characters of the beginning and of the end as fit, with an ellipsis between, each in its colour.
    static List<Piece> elide(List<Piece> pieces, int fit) {
        int length = length(pieces);
        if (length <= fit) {
            return pieces;
        }
        int head = Math.max(0, fit) / 2;
        int tail = Math.max(0, fit - head - 1);
        List<Piece> elided = new ArrayList<>();
        int start = 0;
        for (Piece piece : pieces) {
            int end = start + piece.text.length();
            String text = piece.part(start, 0, head)
                    + (start <= head && head < end && fit > 0 ? ELLIPSIS : "")
                    + piece.part(start, length - tail, length);
            if (!text.isEmpty()) {
                elided.add(new Piece(text, piece.styleClass));
            }
            start = end;
        }
        return elided;
    }

    /// What lies between two offsets, where this piece stands at a third.
    private String part(int at, int from, int to) {
        int start = Math.clamp(from - at, 0, text.length());
        int end = Math.clamp(to - at, 0, text.length());
        return start < end ? text.substring(start, end) : "";
    }
}
