package byteglass.ui.inspect;

import byteglass.http.Arrivals;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Message;
import byteglass.http.Step;
import byteglass.http.Timeline;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/// When what happened in a received exchange, in microseconds after its connection was accepted.
///
/// The times of the steps are kept when an exchange ends. Of one that is under way, or was when the program died, what
/// can be told from its socket reads is told from them.
///
/// @param lastByte when the last byte came of which the time is kept
record Moments(Timeline steps, long lastByte) {

    /// @param asked what the bytes of the request are
    static Moments of(Exchange exchange, Message asked) {
        Timeline kept = exchange.timeline();
        long first = kept.at(Step.FIRST_BYTE)
                .orElse(Math.max(
                        0, ChronoUnit.MICROS.between(exchange.connection().accepted(), exchange.at())));
        Arrivals reads = exchange.request().arrivals();
        long last = first + (reads.count() == 0 ? 0 : reads.micros(reads.count() - 1));
        if (kept.at(Step.FIRST_BYTE).isPresent()) {
            return new Moments(kept, last);
        }
        Timeline told = Timeline.NONE.with(Step.ACCEPT, 0).with(Step.FIRST_BYTE, first);
        if (!asked.emptyLine().isEmpty()) {
            told = told.with(
                    Step.HEAD_WHOLE, first + came(reads, asked.emptyLine().end() - 1));
        }
        if (exchange.request().ending() == Ending.COMPLETE) {
            told = told.with(Step.BODY_WHOLE, last);
        }
        return new Moments(told, last);
    }

    /// When an octet came, after the first one.
    private static long came(Arrivals reads, long offset) {
        long micros = 0;
        for (int i = 0; i < reads.count() && reads.offset(i) <= offset; i++) {
            micros = reads.micros(i);
        }
        return micros;
    }

    OptionalLong at(Step step) {
        return steps.at(step);
    }

    long firstByte() {
        return at(Step.FIRST_BYTE).orElse(0);
    }

    /// The latest of all that is known.
    long latest() {
        long latest = lastByte;
        for (Step step : Step.values()) {
            latest = Math.max(latest, at(step).orElse(0));
        }
        return latest;
    }
}
