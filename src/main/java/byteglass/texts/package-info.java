/// What the program says to people, in every language it speaks.
///
/// Depends on nothing, so that the window and the terminal share the texts of roles, rules and registries. Read [Texts]
/// first. The bundles are `byteglass/texts/AREA.properties` (English) and `AREA_zh_CN.properties` (Simplified Chinese),
/// in UTF-8.
///
/// Deliberately not here: which text is shown where.
@NullMarked
package byteglass.texts;

import org.jspecify.annotations.NullMarked;
