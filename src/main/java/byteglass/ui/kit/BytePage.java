package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import org.jspecify.annotations.Nullable;

/// A piece of a message, as a [ByteView] shows it.
///
/// @param bytes what is shown
/// @param start the offset of its first octet in the message
/// @param spans the roles of the message's octets from offset 0; what those beyond play, [ByteRoles] says
/// @param notes what is remarkable about the message's octets
/// @param end what is said after the last octet; null for nothing
public record BytePage(
        Bytes bytes,
        long start,
        Spans<? extends Role> spans,
        ByteNotes notes,
        @Nullable EndMark end) {

    /// What is said after the last octet.
    ///
    /// @param cut whether bytes are missing that were promised
    public record EndMark(String text, boolean cut) {}

    /// How many octets are shown at a time: SPEC.md section 10. Measured, 256 KiB in rows of 170 open in 60 ms.
    public static final int MOST_BYTES = 256 << 10;

    /// The part of the message that is shown.
    public Range range() {
        return new Range(start, start + bytes.length());
    }
}
