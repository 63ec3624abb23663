package byteglass.body;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Undoes codings, the last one first, as far as it goes. Total: whatever is wrong with the octets is a [Fault].
///
/// Works on one thread, in memory of the size of what comes of it, which is bounded: each coding gives at most
/// [Limits#decodedBytes] octets, so that a bomb inside a bomb costs no more than one.
final class Decoder {

    /// So many octets of one are a bomb: text that was coded well comes to some ten, and deflate to 1032 at most.
    static final int BOMB_RATIO = 100;

    private static final int PIECE = 64 << 10;

    private final Limits limits;
    private final Watch watch;

    Decoder(Limits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
    }

    /// Undoes codings.
    ///
    /// @param codings in the order in which they were applied
    Decoded decode(Bytes content, List<String> codings) {
        List<Step> steps = new ArrayList<>();
        Optional<Decoding> refused = Optional.empty();
        InputStream stream = new ByteArrayInputStream(content.lent(), content.lentStart(), content.length());
        for (String name : codings.reversed()) {
            Optional<Coding> coding = Coding.of(name);
            if (coding.isEmpty() || steps.size() == limits.codings()) {
                Fault fault = coding.isEmpty() ? Fault.UNKNOWN : Fault.STACKED;
                refused = Optional.of(new Decoding(name, 0, 0, Optional.of(fault)));
                break;
            }
            Step step = new Step(coding.get(), stream, limits.decodedBytes());
            steps.add(step);
            stream = step;
        }
        Bytes decoded = content;
        boolean stopped = false;
        if (!steps.isEmpty()) {
            Gathering gathering = new Gathering(steps.getFirst(), content.length());
            stopped = !gathering.gather(stream);
            decoded = gathering.bytes();
        }
        steps.forEach(Step::close);
        if (!content.isEmpty() && steps.stream().anyMatch(step -> step.fault().equals(Optional.of(Fault.NOT_CODED)))) {
            decoded = beforeUncoded(content, codings, steps);
        }
        return new Decoded(decoded, decodings(steps, refused, stopped), findings(content, steps, refused));
    }

    /// What there is where a coding turns out not to have been applied: the octets before it.
    private Bytes beforeUncoded(Bytes content, List<String> codings, List<Step> steps) {
        int good = 0;
        while (!steps.get(good).fault().equals(Optional.of(Fault.NOT_CODED))) {
            good++;
        }
        return decode(content, codings.subList(codings.size() - good, codings.size()))
                .bytes();
    }

    private static List<Decoding> decodings(List<Step> steps, Optional<Decoding> refused, boolean stopped) {
        List<Decoding> done = new ArrayList<>();
        for (Step step : steps) {
            Decoding decoding = step.decoding();
            done.add(
                    stopped && decoding.fault().isEmpty()
                            ? new Decoding(
                                    decoding.coding(),
                                    decoding.inBytes(),
                                    decoding.outBytes(),
                                    Optional.of(Fault.STOPPED))
                            : decoding);
        }
        refused.ifPresent(done::add);
        return done;
    }

    private static List<Finding> findings(Bytes content, List<Step> steps, Optional<Decoding> refused) {
        Findings found = new Findings(content.length());
        boolean cut = false;
        if (!steps.isEmpty() && steps.getFirst().decoding().coding().equals(Coding.ZSTD.key())) {
            long window = ZstdFrame.window(content);
            if (window > ZstdFrame.WINDOW) {
                found.add(BodyRules.CODING_WINDOW, new Range(0, Math.min(6, content.length())), window + "");
            }
        }
        for (Step step : steps) {
            Optional<Rule> rule = step.fault().flatMap(Fault::rule);
            // one that ends early because the one before it did is no fault of its own
            if (rule.isPresent() && !(cut && rule.get().equals(BodyRules.CODING_TRUNCATED))) {
                Decoding decoding = step.decoding();
                Range at = range(rule.get(), steps.getFirst().position(), content.length());
                found.add(rule.get(), at, decoding.coding(), decoding.inBytes() + "", decoding.outBytes() + "");
            }
            if (step.isRaw()) {
                found.add(BodyRules.CODING_RAW, new Range(0, Math.min(2, content.length())));
            }
            cut |= step.fault().isPresent();
        }
        refused.flatMap(decoding -> decoding.fault().flatMap(Fault::rule))
                .ifPresent(rule -> found.add(
                        rule, new Range(0, content.length()), refused.get().coding()));
        return found.list();
    }

    /// Where a fault is: from where the octets are bad, at the end where they are too few, all of them where too much
    /// comes of them.
    private static Range range(Rule rule, long position, long all) {
        long at = Math.min(position, all);
        if (rule.equals(BodyRules.CODING_BOMB)
                || rule.equals(BodyRules.CODING_LARGE)
                || rule.equals(BodyRules.CODING_ABSENT)
                || rule.equals(BodyRules.CODING_UNKNOWN)) {
            return new Range(0, all);
        }
        return rule.equals(BodyRules.CODING_TRUNCATED) ? Range.at(all) : new Range(Math.max(0, at - 1), all);
    }

    /// Gathers what a stream gives.
    private final class Gathering {
        private final Step first;
        private final long all;
        private byte[] gathered;
        private int count;

        Gathering(Step first, int all) {
            this.first = first;
            this.all = all;
            gathered = new byte[Math.min(Math.max(all, 64), PIECE)];
        }

        /// Reads to the end, or returns false where it was stopped.
        boolean gather(InputStream stream) {
            try {
                for (int got = 1; got > 0; ) {
                    if (!watch.goOn(Math.min(first.position(), all), all)) {
                        return false;
                    }
                    if (count == gathered.length) {
                        gathered = Arrays.copyOf(gathered, (int) Math.min((long) count * 2, Integer.MAX_VALUE - 8));
                    }
                    got = stream.readNBytes(gathered, count, Math.min(PIECE, gathered.length - count));
                    count += got;
                }
                return true;
            } catch (IOException never) {
                throw new UncheckedIOException(never); // a step ends instead of failing
            }
        }

        Bytes bytes() {
            return Bytes.wrap(count == gathered.length ? gathered : Arrays.copyOf(gathered, count));
        }
    }
}
