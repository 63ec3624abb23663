@NullMarked
package byteglass.compare;

import org.jspecify.annotations.NullMarked;
