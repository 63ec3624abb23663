package byteglass.ui.kit;

import byteglass.dissect.Bytes;

/// Reads a part of bytes that are not all in memory. Blocks, and is called on workers only.
@FunctionalInterface
public interface BytesReader {

    /// @return the octets from an offset on; fewer, or none, where there are no more or they cannot be read
    Bytes read(long start, int length);
}
