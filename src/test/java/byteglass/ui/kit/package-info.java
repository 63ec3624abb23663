@NullMarked
package byteglass.ui.kit;

import org.jspecify.annotations.NullMarked;
