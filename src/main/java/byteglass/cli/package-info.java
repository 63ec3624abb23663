/// The terminal's face of the program: its commands, each a class that ends in `Command`.
///
/// Depends on the packages below `byteglass.ui`, knows no JavaFX, and loads none of it, so that a command starts
/// fast and runs where there is no display. Read [Terminal] first.
///
/// Results go to standard output, everything else to standard error; the exit status is 0 (done), 1 (it failed) or 2
/// (wrong usage). All is in English, since other programs read it.
///
/// What came over the wire is never written to a terminal as it is: a control character could drive it. [Visible]
/// shows every octet.
///
/// Deliberately not here: anything that a command does once it has its arguments and that another face needs too.
@NullMarked
package byteglass.cli;

import org.jspecify.annotations.NullMarked;
