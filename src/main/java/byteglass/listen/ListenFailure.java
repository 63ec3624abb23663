package byteglass.listen;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;

/// Why a listener could not start on an address.
public final class ListenFailure extends IOException {

    private static final long serialVersionUID = 1;

    /// The first port that every account may take on most systems.
    private static final int FIRST_FREE_FOR_ALL = 1024;

    /// What stands in the way.
    public enum Reason {
        /// Another program listens there.
        TAKEN,
        /// This account may not listen there.
        NOT_PERMITTED,
        /// This machine has no such address.
        NO_SUCH_ADDRESS,
        /// Something else; the message says what.
        OTHER
    }

    private final Reason reason;
    private final InetSocketAddress address;

    ListenFailure(InetSocketAddress address, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reasonOf(address, cause);
        this.address = address;
    }

    public Reason reason() {
        return reason;
    }

    /// Where it should have listened.
    public InetSocketAddress address() {
        return address;
    }

    /// The system says why in words only, and on some in the user's language: what they do not tell, the port does.
    private static Reason reasonOf(InetSocketAddress address, Throwable cause) {
        if (address.isUnresolved() || cause instanceof UnresolvedAddressException) {
            return Reason.NO_SUCH_ADDRESS;
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("in use")) {
            return Reason.TAKEN;
        }
        if (message.contains("ermission") || message.contains("not permitted")) {
            return Reason.NOT_PERMITTED;
        }
        if (message.contains("assign")) {
            return Reason.NO_SUCH_ADDRESS;
        }
        if (cause instanceof BindException) {
            return address.getPort() < FIRST_FREE_FOR_ALL ? Reason.NOT_PERMITTED : Reason.TAKEN;
        }
        return Reason.OTHER;
    }
}
