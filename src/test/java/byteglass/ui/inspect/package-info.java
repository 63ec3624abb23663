@NullMarked
package byteglass.ui.inspect;

import org.jspecify.annotations.NullMarked;
