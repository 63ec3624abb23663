package byteglass.ui.shell;

import javafx.scene.layout.Region;

/// What the features put into the window: the table, over the detail of what is selected in it.
public record Workspace(Region table, Region detail) {}
