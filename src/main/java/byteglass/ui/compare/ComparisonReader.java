package byteglass.ui.compare;

import byteglass.compare.ByteDiff;
import byteglass.compare.MessageDiff;
import byteglass.http.Capture;
import byteglass.http.Exchange;
import byteglass.http.Message;
import byteglass.http.Request;
import byteglass.store.Store;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;

/// Reads two exchanges from a store and compares them. Blocks, and is for workers.
final class ComparisonReader {

    /// How many bytes of each message are compared. Both, and what is made of them, are in memory meanwhile.
    static final int MOST_BYTES = 32 << 20;

    /// How much of the work each of two comparisons of the same bytes is.
    private static final double HALF = 0.5;

    private final Store store;

    ComparisonReader(Store store) {
        this.store = store;
    }

    /// The last request like that of an exchange, before it.
    OptionalLong similarBefore(long id) {
        return store.similarBefore(id);
    }

    /// One of two exchanges; empty where it is not there.
    Optional<Exchange> exchange(long id) {
        return store.exchange(id, MOST_BYTES);
    }

    /// Compares.
    ///
    /// @param going as of [ByteDiff#of]
    Compared compare(Exchange left, Exchange right, DoublePredicate going) {
        Half leftRequest = Half.request(left.request());
        Half rightRequest = Half.request(right.request());
        Comparison request = compare(leftRequest, rightRequest, going);
        Capture leftReply = left.response();
        Capture rightReply = right.response();
        return new Compared(
                left,
                right,
                request,
                leftReply == null || rightReply == null
                        ? null
                        : compare(
                                Half.reply(leftReply, method(leftRequest)),
                                Half.reply(rightReply, method(rightRequest)),
                                going));
    }

    private static Comparison compare(Half left, Half right, DoublePredicate going) {
        Message mine = left.message();
        Message other = right.message();
        MessageDiff parts =
                mine == null || other == null ? null : MessageDiff.of(mine, other, done -> going.test(HALF * done));
        return new Comparison(
                left, right, parts, ByteDiff.of(left.raw(), right.raw(), done -> going.test(HALF + HALF * done)));
    }

    private static String method(Half request) {
        return request.message() instanceof Request asked ? asked.method() : "GET";
    }
}
