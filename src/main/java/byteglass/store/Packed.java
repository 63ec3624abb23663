package byteglass.store;

import byteglass.http.Arrivals;
import byteglass.http.Step;
import byteglass.http.Timeline;
import java.io.ByteArrayOutputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Arrivals and timelines as few octets: numbers of seven bits an octet, the lowest first, the eighth bit says that
/// more follow (LEB128).
///
///     arrivals   for each read: its offset and its time, each as the difference to the read before (zigzag)
///     timeline   for each step, in their order: 0 where it has no time, else its time and 1 more; zeros at the end are
///                left out
///
/// Reading is total: what ends too early has no more.
final class Packed {

    private final byte[] octets;
    private int at;

    private Packed(byte[] octets) {
        this.octets = octets;
    }

    /// Null for no reads.
    static byte @Nullable [] arrivals(Arrivals arrivals) {
        if (arrivals.count() == 0) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(2 + 4 * arrivals.count());
        long offset = 0;
        long micros = 0;
        for (int i = 0; i < arrivals.count(); i++) {
            putSigned(out, arrivals.offset(i) - offset);
            putSigned(out, arrivals.micros(i) - micros);
            offset = arrivals.offset(i);
            micros = arrivals.micros(i);
        }
        return out.toByteArray();
    }

    static Arrivals arrivals(byte @Nullable [] octets) {
        if (octets == null) {
            return Arrivals.NONE;
        }
        Packed packed = new Packed(octets);
        Arrivals.Builder arrivals = new Arrivals.Builder();
        long offset = 0;
        long micros = 0;
        while (packed.at < octets.length) {
            offset += packed.nextSigned();
            micros += packed.nextSigned();
            arrivals.add(offset, micros);
        }
        return arrivals.build();
    }

    static byte[] timeline(Timeline timeline) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(24);
        int absent = 0;
        for (Step step : Step.values()) {
            OptionalLong time = timeline.at(step);
            if (time.isEmpty()) {
                absent++;
                continue;
            }
            for (; absent > 0; absent--) {
                put(out, 0);
            }
            put(out, time.getAsLong() + 1);
        }
        return out.toByteArray();
    }

    static Timeline timeline(byte @Nullable [] octets) {
        Timeline timeline = Timeline.NONE;
        if (octets == null) {
            return timeline;
        }
        Packed packed = new Packed(octets);
        for (Step step : Step.values()) {
            if (packed.at == octets.length) {
                break;
            }
            long time = packed.next();
            if (time > 0) {
                timeline = timeline.with(step, time - 1);
            }
        }
        return timeline;
    }

    private static void putSigned(ByteArrayOutputStream out, long value) {
        put(out, (value << 1) ^ (value >> 63));
    }

    private static void put(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private long nextSigned() {
        long value = next();
        return (value >>> 1) ^ -(value & 1);
    }

    private long next() {
        long value = 0;
        for (int shift = 0; at < octets.length; shift += 7) {
            byte octet = octets[at++];
            value |= (octet & 0x7fL) << shift;
            if (octet >= 0) {
                break;
            }
        }
        return value;
    }
}
