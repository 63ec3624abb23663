package byteglass.http;

import java.util.Arrays;
import java.util.OptionalLong;

/// When the steps of a received exchange happened, in microseconds after its connection was accepted. A step that was
/// not reached has no time. Immutable.
public final class Timeline {

    /// Nothing has happened.
    public static final Timeline NONE = new Timeline(filled());

    private static final long ABSENT = -1;

    private final long[] micros;

    private Timeline(long[] micros) {
        this.micros = micros;
    }

    private static long[] filled() {
        long[] micros = new long[Step.values().length];
        Arrays.fill(micros, -1);
        return micros;
    }

    /// All steps at once, by their order in [Step]; a negative time is none.
    public static Timeline of(long... micros) {
        long[] steps = filled();
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(ABSENT, micros[i]);
        }
        return new Timeline(steps);
    }

    public OptionalLong at(Step step) {
        long value = micros[step.ordinal()];
        return value == ABSENT ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// The same with one step more; a time before the connection was accepted counts as 0.
    public Timeline with(Step step, long at) {
        long[] next = micros.clone();
        next[step.ordinal()] = Math.max(0, at);
        return new Timeline(next);
    }

    /// From the first byte in to the last byte out.
    public OptionalLong duration() {
        OptionalLong first = at(Step.FIRST_BYTE);
        OptionalLong last = at(Step.REPLY_LAST);
        return first.isPresent() && last.isPresent()
                ? OptionalLong.of(Math.max(0, last.getAsLong() - first.getAsLong()))
                : OptionalLong.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline that && Arrays.equals(micros, that.micros);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(micros);
    }

    @Override
    public String toString() {
        return Arrays.toString(micros);
    }
}
