/// What every screen is made of: the two themes, the colour of each role, the loader of views, the views of bytes, the
/// field for URLs, and small marks.
///
/// Depends on JavaFX, `byteglass.texts`, `byteglass.dissect`, `byteglass.http` and `byteglass.url`. Read [Theme]
/// first, then [RoleStyle]: colours stand in `dark.css` and `light.css` and nowhere else, and [RoleStyle] is the
/// one table that gives a role its colour. Of the field for URLs, [UrlField], read [UrlModel] first: it is here
/// since several features show it, and features never know each other.
///
/// Deliberately not here: any screen, and any knowledge of the store or the listener.
@NullMarked
package byteglass.ui.kit;

import org.jspecify.annotations.NullMarked;
