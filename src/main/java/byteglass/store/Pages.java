package byteglass.store;

import byteglass.http.Exchange;
import java.util.List;
import java.util.function.Consumer;

/// Goes through all exchanges, with few of them in memory at a time, and no reading under way while one is looked at.
final class Pages {

    /// How much is held at a time, about.
    private static final int BYTES = 4 << 20;

    private static final int COUNT = 256;

    private Pages() {}

    /// Reads a page.
    interface Source<E extends Exception> {

        /// @param from the least id
        /// @param most how many bytes of each direction
        List<Exchange> page(long from, int count, int most) throws E;
    }

    /// In the order of their ids, up to one.
    static <E extends Exception> void forEach(long last, int most, Source<E> source, Consumer<Exchange> receiver)
            throws E {
        int count = Math.clamp(BYTES / Math.max(1, most), 1, COUNT);
        for (long next = 1; next <= last; ) {
            List<Exchange> page = source.page(next, count, most);
            for (Exchange exchange : page) {
                if (exchange.id() <= last) {
                    receiver.accept(exchange);
                }
            }
            next = page.isEmpty() ? last + 1 : page.getLast().id() + 1;
        }
    }
}
