package byteglass.cli;

import byteglass.http.Destination;
import byteglass.send.Failure;

/// Why a draft did not come to its end, in a sentence that says what to do where something can be done.
final class Excuse {

    private Excuse() {}

    static String of(Failure failure, Destination destination) {
        String host = destination.host();
        String detail = failure.detail().isEmpty() ? "" : " (" + failure.detail() + ")";
        return switch (failure.reason()) {
            case NO_ADDRESS -> "The name " + host + " has no address. Check it, or the network.";
            case REFUSED -> "Nobody listens on " + destination + ". Check the port, or start the server.";
            case UNREACHABLE -> "No way leads to " + destination + ". Check the network.";
            case TIMED_OUT ->
                switch (failure.step()) {
                    case CONNECTED -> "No answer came from " + destination + ": no connection stands.";
                    case SECURED -> destination + " did not finish the TLS handshake in time.";
                    case SEND_LAST -> destination + " takes no more of the request.";
                    case RESPONSE_FIRST -> destination + " did not answer in time.";
                    default -> destination + " stopped sending before the response was whole.";
                };
            case NOT_TRUSTED ->
                "The certificate of " + destination + " is not trusted" + detail
                        + ". Where you know why, go on with --insecure.";
            case NO_TLS -> destination + " and this program could not agree on TLS" + detail + ".";
            case CLOSED ->
                switch (failure.step()) {
                    case SECURED -> destination + " closed the connection in the TLS handshake.";
                    case SEND_LAST, RESPONSE_FIRST -> destination + " closed the connection without an answer.";
                    default -> destination + " closed the connection before the response was whole.";
                };
            case RESET -> destination + " broke the connection off" + detail + ".";
            case CANCELLED -> "Stopped.";
            case OTHER -> "It could not be sent to " + destination + detail + ".";
        };
    }
}
