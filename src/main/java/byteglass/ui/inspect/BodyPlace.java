package byteglass.ui.inspect;

import byteglass.dissect.Range;

/// Where the octets of a body stand in its message.
///
/// @param range all of the body, as far as it is loaded
/// @param plain whether each octet of the body is one of the message: neither coded nor in chunks
record BodyPlace(Range range, boolean plain) {

    /// Where octets of the decoded body came from: all of the body where that cannot be told octet by octet.
    Range of(long start, long end) {
        return plain ? new Range(clamp(range.start() + start), clamp(range.start() + end)) : range;
    }

    private long clamp(long at) {
        return Math.clamp(at, range.start(), range.end());
    }
}
