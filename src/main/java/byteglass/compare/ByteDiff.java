package byteglass.compare;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/// What two byte sequences have in common, in order, and what not: blocks that tile both.
///
///     common beginning │ pieces that are only once in each are anchors; what is between them: │ common end
///                      │ the same again with smaller pieces, and at last octet by octet       │
///
/// The least difference is found where it is small; where much differs the time stays linear in the bytes, and
/// blocks are larger than they had to be.
public final class ByteDiff {

    /// How many differing blocks are told apart; what follows is one more.
    public static final int MOST_PLACES = 10_000;

    /// Up to here octets are compared one by one: Myers' algorithm takes their number times that of the differences.
    private static final int SMALL = 1024;

    /// How many pairs of octets may be looked at one by one in all: some 0.3 s.
    private static final long MOST_EFFORT = 100_000_000;

    /// So that there are at most some 65,000 pieces.
    private static final int PIECES_BITS = 16;

    private static final int LEAST_BITS = 4;
    private static final int MOST_DEPTH = 4;

    private final byte[] left;
    private final byte[] right;
    private final DoublePredicate going;
    private final Blocks blocks = new Blocks(MOST_PLACES);
    private long effort;

    private ByteDiff(byte[] left, byte[] right, DoublePredicate going) {
        this.left = left;
        this.right = right;
        this.going = going;
    }

    /// Compares.
    ///
    /// @param going is told how far it has come, from 0 to 1, and says whether to go on
    /// @return blocks that tile both, in order; of neighbours one is the same and one differs
    /// @throws CancellationException where it did not go on
    public static List<Block> of(Bytes left, Bytes right, DoublePredicate going) {
        ByteDiff diff = new ByteDiff(left.toArray(), right.toArray(), going);
        diff.compare(left.length(), right.length(), 0);
        return diff.blocks.tidied();
    }

    /// Compares what is short.
    public static List<Block> of(Bytes left, Bytes right) {
        return of(left, right, done -> true);
    }

    /// The stretch up to two offsets, from where the blocks end.
    private void compare(int leftEnd, int rightEnd, int depth) {
        if (!going.test((double) blocks.left() / Math.max(1, left.length))) {
            throw new CancellationException();
        }
        int from = (int) blocks.left();
        int to = (int) blocks.right();
        int alike = Arrays.mismatch(left, from, leftEnd, right, to, rightEnd);
        int prefix = alike < 0 ? leftEnd - from : alike;
        blocks.to(from + prefix, to + prefix, true);
        int suffix = suffix(from + prefix, leftEnd, to + prefix, rightEnd);
        differing(leftEnd - suffix, rightEnd - suffix, depth);
        blocks.to(leftEnd, rightEnd, true);
    }

    private int suffix(int from, int leftEnd, int to, int rightEnd) {
        int most = Math.min(leftEnd - from, rightEnd - to);
        int length = 0;
        while (length < most && left[leftEnd - 1 - length] == right[rightEnd - 1 - length]) {
            length++;
        }
        return length;
    }

    private void differing(int leftEnd, int rightEnd, int depth) {
        int leftLength = leftEnd - (int) blocks.left();
        int rightLength = rightEnd - (int) blocks.right();
        if (leftLength == 0 || rightLength == 0) {
            blocks.to(leftEnd, rightEnd, false);
        } else if (leftLength <= SMALL && rightLength <= SMALL) {
            small(leftEnd, rightEnd);
        } else if (depth == MOST_DEPTH || !anchored(leftEnd, rightEnd, depth)) {
            blocks.to(leftEnd, rightEnd, false);
        }
    }

    /// Octet by octet, while there is effort left.
    private void small(int leftEnd, int rightEnd) {
        int from = (int) blocks.left();
        int to = (int) blocks.right();
        effort += (long) (leftEnd - from) * (rightEnd - to);
        if (effort <= MOST_EFFORT) {
            for (Change change : new MyersDiffWithLinearSpace<Byte>()
                    .computeDiff(list(left, from, leftEnd), list(right, to, rightEnd), null)) {
                blocks.to(from + change.startOriginal, to + change.startRevised, true);
                blocks.to(from + change.endOriginal, to + change.endRevised, false);
            }
            blocks.to(leftEnd, rightEnd, true);
        } else {
            blocks.to(leftEnd, rightEnd, false);
        }
    }

    private static List<Byte> list(byte[] octets, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> octets[i]).toList();
    }

    /// By pieces; false where there is none to hold on to.
    private boolean anchored(int leftEnd, int rightEnd, int depth) {
        int most = Math.max(leftEnd - (int) blocks.left(), rightEnd - (int) blocks.right());
        int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(most) - PIECES_BITS;
        int bits = Math.max(LEAST_BITS, wanted - 2 * depth);
        Pieces here = new Pieces(left, (int) blocks.left(), leftEnd, bits);
        Pieces there = new Pieces(right, (int) blocks.right(), rightEnd, bits);
        int[] partners = here.partners(there);
        int[] paired = IntStream.range(0, here.count())
                .filter(index -> partners[index] >= 0)
                .toArray();
        boolean[] stays =
                Ascending.of(IntStream.of(paired).map(index -> partners[index]).toArray());
        for (int i = 0; i < paired.length; i++) {
            if (stays[i]) {
                compare(here.start(paired[i]), there.start(partners[paired[i]]), depth + 1);
                blocks.to(here.end(paired[i]), there.end(partners[paired[i]]), true);
            }
        }
        if (paired.length > 0) {
            compare(leftEnd, rightEnd, depth + 1);
        }
        return paired.length > 0;
    }

    /// Where a sequence differs, in order.
    ///
    /// @param inLeft whether the places in the first are asked for
    public static List<Range> differing(List<Block> blocks, boolean inLeft) {
        return blocks.stream()
                .filter(block -> !block.same())
                .map(block -> inLeft ? block.left() : block.right())
                .toList();
    }
}
