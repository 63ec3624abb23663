package byteglass.body;

/// Told of work as it goes on, from the thread that does it; it may stop the work.
///
/// Asked about every 64 KiB. What was done until then is given back and is marked as not complete.
@FunctionalInterface
public interface Watch {

    /// Lets everything run to its end.
    Watch NONE = (done, all) -> true;

    /// Whether to go on.
    ///
    /// @param done octets of the input that are done
    /// @param all octets of the input
    boolean goOn(long done, long all);
}
