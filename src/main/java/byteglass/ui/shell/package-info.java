/// The window: top bar with the listener, rail, status bar, the welcome, the place where a table stands over a detail,
/// and the Compose workspace with its tabs.
///
/// Depends on `byteglass.ui.kit`, the features it composes, and on `byteglass.listen`. Read [ListenModel] first, then
/// [ShellController].
///
/// Deliberately not here: what the features show, and the opening of files and ports (`byteglass.App`).
@NullMarked
package byteglass.ui.shell;

import org.jspecify.annotations.NullMarked;
