package byteglass.compare;

/// Which members of a sequence of numbers stay when as few as possible are taken out so that the rest ascends.
final class Ascending {

    private Ascending() {}

    /// Linear in the members times the logarithm of how many stay.
    ///
    /// @param sequence different numbers
    /// @return for each member whether it stays
    static boolean[] of(int[] sequence) {
        int[] ends = new int[sequence.length]; // of the best run of each length, where it ends
        int[] before = new int[sequence.length];
        int longest = 0;
        for (int i = 0; i < sequence.length; i++) {
            int length = place(sequence, ends, longest, sequence[i]);
            before[i] = length == 0 ? -1 : ends[length - 1];
            ends[length] = i;
            longest = Math.max(longest, length + 1);
        }
        boolean[] stays = new boolean[sequence.length];
        for (int at = longest == 0 ? -1 : ends[longest - 1]; at >= 0; at = before[at]) {
            stays[at] = true;
        }
        return stays;
    }

    /// How many of the best runs end before a number.
    private static int place(int[] sequence, int[] ends, int count, int number) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sequence[ends[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
