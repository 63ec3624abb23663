/// The README's pictures, taken of the real program on JavaFX's headless platform: `./mvnw -Pscreenshots test`.
///
/// Read [Screenshots] first.
@NullMarked
package byteglass.screenshots;

import org.jspecify.annotations.NullMarked;
