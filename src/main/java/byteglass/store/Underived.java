package byteglass.store;

/// An exchange of which something is to be derived.
///
/// @param bytes of its request, so far
/// @param over whether it has come out, so that its request has all the bytes that it will ever have
/// @param whole whether its request has come to its end
record Underived(long id, long bytes, boolean over, boolean whole) {}
