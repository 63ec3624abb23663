package byteglass.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What the features put into the window.
///
/// @param table of what was captured, over the detail of what is selected in it
/// @param compose what is shown in the other workspace
/// @param composeTarget what takes the focus there
public record Workspace(Region table, Region detail, Region compose, Supplier<? extends Node> composeTarget) {}
