@NullMarked
package byteglass;

import org.jspecify.annotations.NullMarked;
