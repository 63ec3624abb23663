@NullMarked
package byteglass.ui.urls;

import org.jspecify.annotations.NullMarked;
