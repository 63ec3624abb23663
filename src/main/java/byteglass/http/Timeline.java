package byteglass.http;

import java.util.Arrays;
import java.util.OptionalLong;

/// When the steps of an exchange happened: of a received one in microseconds after its connection was accepted, of a
/// sent one after it was to be sent. A step that was not reached, or not needed, has no time. Immutable.
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

    /// The first steps, by their order in [Step]; a negative time is none.
    public static Timeline of(long... micros) {
        long[] steps = filled();
        for (int i = 0; i < micros.length; i++) {
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

    /// From the first byte in to the last byte out, or, of a sent one, the other way.
    public OptionalLong duration() {
        OptionalLong received = between(Step.FIRST_BYTE, Step.REPLY_LAST);
        return received.isPresent() ? received : between(Step.SEND_FIRST, Step.RESPONSE_LAST);
    }

    /// How long it took from one step to another; empty where either has no time.
    public OptionalLong between(Step from, Step to) {
        OptionalLong first = at(from);
        OptionalLong last = at(to);
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
