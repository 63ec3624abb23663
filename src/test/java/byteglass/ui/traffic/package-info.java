@NullMarked
package byteglass.ui.traffic;

import org.jspecify.annotations.NullMarked;
