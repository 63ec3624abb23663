@NullMarked
package byteglass.ui.shell;

import org.jspecify.annotations.NullMarked;
