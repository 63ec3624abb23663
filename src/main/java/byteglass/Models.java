package byteglass;

import byteglass.ui.compare.CompareModel;
import byteglass.ui.inspect.InspectModel;
import byteglass.ui.shell.ComposeModel;
import byteglass.ui.shell.LayoutModel;
import byteglass.ui.shell.ListenModel;
import byteglass.ui.shell.ShellModel;
import byteglass.ui.traffic.TrafficModel;

/// What a window shows, without its nodes.
public record Models(
        ShellModel shell,
        LayoutModel layout,
        ListenModel listen,
        TrafficModel traffic,
        InspectModel inspect,
        CompareModel compare,
        ComposeModel compose) {}
