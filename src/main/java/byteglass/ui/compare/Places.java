package byteglass.ui.compare;

import byteglass.compare.Block;
import java.util.Arrays;
import java.util.List;

/// Two byte sequences beside each other: what is the same stands in the same places, and where one has more the other
/// has gaps.
///
///     left    P O S T _ / a _ H        right   P U T _ / a _ H
///     places  P O S T _ / a _ H
///             P U T · _ / a _ H
final class Places {

    static final long GAP = -1;

    private final List<Block> blocks;

    /// Where each block ends.
    private final long[] ends;

    Places(List<Block> blocks) {
        this.blocks = blocks;
        ends = new long[blocks.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            Block block = blocks.get(i);
            end += Math.max(block.left().length(), block.right().length());
            ends[i] = end;
        }
    }

    /// How many there are.
    long count() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    int blockCount() {
        return ends.length;
    }

    /// Where a block begins.
    long start(int block) {
        return block == 0 ? 0 : ends[block - 1];
    }

    long end(int block) {
        return ends[block];
    }

    boolean same(int block) {
        return blocks.get(block).same();
    }

    /// The block that a place belongs to.
    int blockAt(long place) {
        int found = Arrays.binarySearch(ends, place);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The offset of the octet at a place, or [#GAP].
    ///
    /// @param inLeft in which of the two
    long offset(long place, boolean inLeft) {
        int index = blockAt(place);
        Block block = blocks.get(index);
        long start = inLeft ? block.left().start() : block.right().start();
        long length = inLeft ? block.left().length() : block.right().length();
        long within = place - start(index);
        return within < length ? start + within : GAP;
    }

    /// The differing block that begins after a place, or before it; -1 where there is none.
    ///
    /// @param step 1 or -1
    int differing(long place, int step) {
        int from = place < 0 ? -1 : place >= count() ? ends.length : blockAt(place);
        for (int i = from + step; i >= 0 && i < ends.length; i += step) {
            if (!same(i)) {
                return i;
            }
        }
        return -1;
    }
}
