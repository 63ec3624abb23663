package byteglass.ui.shell;

import byteglass.listen.ListenFailure;
import byteglass.texts.Texts;
import byteglass.ui.kit.StatusDot;
import byteglass.ui.shell.ListenModel.State;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/// What is said of a state of the listener, in the pill, on the welcome and in the status bar alike.
final class StateTexts {

    /// The state that goes without saying, where there is little room.
    static final PseudoClass PLAIN = PseudoClass.getPseudoClass("plain");

    private StateTexts() {}

    static StatusDot.State dot(State state) {
        return switch (state) {
            case LISTENING -> StatusDot.State.LIVE;
            case PAUSED -> StatusDot.State.PAUSED;
            case STARTING, STOPPED, FAILED -> StatusDot.State.OFF;
        };
    }

    /// `Listening on`, `Port 8050 is taken`.
    static String words(Texts texts, State state, @Nullable ListenFailure failure, Address address) {
        return switch (state) {
            case STOPPED -> texts.get("listener.stopped");
            case STARTING -> texts.get("listener.starting");
            case LISTENING -> texts.get("listener.listening");
            case PAUSED -> texts.get("listener.paused");
            case FAILED -> reason(texts, failure == null ? ListenFailure.Reason.OTHER : failure.reason(), address);
        };
    }

    private static String reason(Texts texts, ListenFailure.Reason reason, Address address) {
        String port = Integer.toString(address.port());
        return switch (reason) {
            case TAKEN -> texts.get("listener.taken", port);
            case NOT_PERMITTED -> texts.get("listener.not-permitted", port);
            case NO_SUCH_ADDRESS -> texts.get("listener.no-such-address", address.host());
            case OTHER -> texts.get("listener.other", port);
        };
    }
}
