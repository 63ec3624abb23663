package byteglass.store;

/// What a committed batch did to the rows.
public sealed interface StoreEvent {

    /// Rows were added at the end, with ids that follow one another.
    ///
    /// @param firstId the first of them
    /// @param added how many
    /// @param count how many rows there are now
    record Added(long firstId, int added, long count) implements StoreEvent {}

    /// Rows that were there have more to show.
    ///
    /// @param ids which, in no order; the array is the receiver's to keep, and shared, so not to be written to
    @SuppressWarnings("ArrayRecordComponent")
    record Changed(long[] ids) implements StoreEvent {}

    /// What is derived of rows was written: [Row#derived].
    ///
    /// @param ids as of [Changed]
    @SuppressWarnings("ArrayRecordComponent")
    record Derived(long[] ids) implements StoreEvent {}
}
