package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.function.IntUnaryOperator;

/// How far some reading is: asks a [Watch] about every 64 KiB whether to go on, and once told to stop says so for good.
final class Pace {

    private static final int PIECE = 64 << 10;

    private final Watch watch;
    private final IntUnaryOperator octetAt;
    private final int all;
    private int asked;
    private boolean stopped;

    /// Of octets that are read by their offsets.
    Pace(Watch watch, Bytes octets) {
        this.watch = watch;
        this.octetAt = IntUnaryOperator.identity();
        this.all = octets.length();
    }

    /// Of a text that is read char by char.
    Pace(Watch watch, Text text) {
        this.watch = watch;
        this.octetAt = text::octetAt;
        this.all = text.octets().length();
    }

    /// Whether to go on from an offset.
    boolean goesOn(int at) {
        if (!stopped && at - asked >= PIECE) {
            asked = at;
            stopped = !watch.goOn(octetAt.applyAsInt(at), all);
        }
        return !stopped;
    }

    boolean isStopped() {
        return stopped;
    }
}
