package byteglass.ui.kit;

/// A message as a [HexView] shows it.
///
/// @param notes what is remarkable about its octets
public record HexContent(PagedBytes bytes, ByteRoles roles, ByteNotes notes) {}
