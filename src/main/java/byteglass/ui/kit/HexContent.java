package byteglass.ui.kit;

import java.util.Locale;

/// A message as a [HexView] shows it.
///
/// @param notes what is remarkable about its octets
public record HexContent(PagedBytes bytes, ByteRoles roles, ByteNotes notes) {

    /// A row as a screen reader says it: its offset, its octets, its text.
    String spoken(HexGrid grid, long row) {
        StringBuilder text = new StringBuilder();
        StringBuilder numbers = new StringBuilder();
        long end = Math.min((row + 1) * grid.perRow(), bytes.length());
        for (long at = row * grid.perRow(); at < end; at++) {
            int octet = bytes.at(at);
            numbers.append(octet < 0 ? " …" : String.format(Locale.ROOT, " %02X", octet));
            text.append(
                    octet == '\r' ? " CR " : octet == '\n' ? " LF " : octet < ' ' || octet > '~' ? '·' : (char) octet);
        }
        return "0x" + Formats.offset(row * grid.perRow()) + numbers + "; " + text;
    }
}
