package byteglass.wire;

/// Which protocol bytes speak, as far as they tell.
///
/// @param protocol the protocol; while that is not sure, the likeliest: what it is taken for when no more bytes come
/// @param missing at least how many more bytes it takes to be sure that it is this one; 0 when it is sure
public record Recognition(Protocol protocol, int missing) {

    public Recognition {
        if (missing < 0) {
            throw new IllegalArgumentException("missing " + missing);
        }
    }

    static Recognition sure(Protocol protocol) {
        return new Recognition(protocol, 0);
    }

    public boolean decided() {
        return missing == 0;
    }
}
