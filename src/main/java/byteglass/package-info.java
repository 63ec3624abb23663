/// The program's start and its composition root: the only place that knows every part.
@NullMarked
package byteglass;

import org.jspecify.annotations.NullMarked;
