@NullMarked
package byteglass.ui.compare;

import org.jspecify.annotations.NullMarked;
