/// Rules that hold for the project as a whole: its packages, its texts, its style sheets, its top level, and `mvnw`.
@NullMarked
package byteglass.project;

import org.jspecify.annotations.NullMarked;
