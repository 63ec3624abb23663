package byteglass.store;

/// Ends the sending of events when closed.
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
