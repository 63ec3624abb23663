package byteglass.http;

import byteglass.dissect.Bytes;
import org.jspecify.annotations.Nullable;

/// What a [Framer] said of bytes that it was given in pieces.
///
/// @param end how many bytes it took
record Splits(
        Phase phase,
        long end,
        long length,
        Framing framing,
        boolean keepAlive,
        boolean expectsContinue,
        Summary summary,
        @Nullable Refusal refusal) {

    /// Pushes the bytes, cut at the offsets, as long as the framer takes them.
    static Splits of(Bytes raw, Limits limits, int... cuts) {
        Framer framer = new Framer(limits);
        byte[] data = raw.toArray();
        int at = 0;
        int piece = 0;
        while (piece <= cuts.length) {
            int end = piece == cuts.length ? data.length : cuts[piece];
            // each piece in an array of its own, overwritten after: the framer must not look back
            byte[] copy = new byte[end - at + 2];
            System.arraycopy(data, at, copy, 1, end - at);
            int taken = framer.push(copy, 1, 1 + end - at) - 1;
            java.util.Arrays.fill(copy, (byte) '#');
            if (taken < end - at) {
                at += taken;
                break;
            }
            at = end;
            piece++;
        }
        return new Splits(
                framer.phase(),
                at,
                framer.length(),
                framer.framing(),
                framer.keepAlive(),
                framer.expectsContinue(),
                framer.summary(),
                framer.refusal());
    }

    static int[] everywhere(Bytes raw) {
        return java.util.stream.IntStream.range(1, Math.max(1, raw.length())).toArray();
    }
}
