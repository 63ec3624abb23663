/// What is remembered from one start of the program to the next: the theme, the language, how the window is laid out.
///
/// Depends on nothing of ours. [Preferences] is all there is: keys, values, and a file of JSON beside the captures.
///
/// Deliberately not here: what the keys mean, which those know who ask for them.
@NullMarked
package byteglass.settings;

import org.jspecify.annotations.NullMarked;
