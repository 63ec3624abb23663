package byteglass.compare;

import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;

/// Collects blocks in order: neighbours of one kind are joined, and beyond so many differences the rest is one.
final class Blocks {

    private final List<Block> list = new ArrayList<>();
    private final int most;
    private int differing;

    /// @param most how many differing blocks are told apart
    Blocks(int most) {
        this.most = most;
    }

    /// Where the next block begins in the first sequence.
    long left() {
        return list.isEmpty() ? 0 : list.getLast().left().end();
    }

    /// Where the next block begins in the second sequence.
    long right() {
        return list.isEmpty() ? 0 : list.getLast().right().end();
    }

    /// A block from the last ends on.
    void to(long left, long right, boolean same) {
        Range inLeft = new Range(left(), left);
        Range inRight = new Range(right(), right);
        if (inLeft.isEmpty() && inRight.isEmpty()) {
            return;
        }
        boolean told = same && differing < most;
        Block last = list.isEmpty() ? null : list.getLast();
        if (last != null && last.same() == told) {
            list.removeLast();
            list.add(new Block(
                    new Range(last.left().start(), left), new Range(last.right().start(), right), told));
        } else {
            differing += told ? 0 : 1;
            list.add(new Block(inLeft, inRight, told));
        }
    }

    /// The same, but a few octets that are alike by chance between two longer differences count as a part of them.
    List<Block> tidied() {
        Blocks tidy = new Blocks(most);
        for (int i = 0; i < list.size(); i++) {
            Block block = list.get(i);
            boolean between = block.same() && i > 0 && i < list.size() - 1;
            long length = block.left().length();
            boolean chance = between
                    && length <= extent(list.get(i - 1))
                    && length <= extent(list.get(i + 1))
                    && length < CHANCE;
            tidy.to(block.left().end(), block.right().end(), block.same() && !chance);
        }
        return List.copyOf(tidy.list);
    }

    /// What is alike for longer is no chance.
    private static final int CHANCE = 8;

    private static long extent(Block block) {
        return Math.max(block.left().length(), block.right().length());
    }
}
