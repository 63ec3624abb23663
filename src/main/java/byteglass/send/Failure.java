package byteglass.send;

import byteglass.http.Step;

/// Why a draft did not come to its end.
///
/// @param step what was not reached
/// @param detail what the system or the TLS library said; empty where it says no more than the reason
public record Failure(Step step, Reason reason, String detail) {

    /// The cause in a word.
    public enum Reason {
        /// The name has no address, or none of the family that was asked for.
        NO_ADDRESS,
        /// Nobody listens there.
        REFUSED,
        /// No way leads there.
        UNREACHABLE,
        /// It took too long.
        TIMED_OUT,
        /// The server is not who it should be.
        NOT_TRUSTED,
        /// The two sides could not agree on TLS, or the server speaks none.
        NO_TLS,
        /// The server closed the connection.
        CLOSED,
        /// The connection was reset.
        RESET,
        /// It was stopped by hand, or with the program.
        CANCELLED,
        /// Something else.
        OTHER
    }
}
