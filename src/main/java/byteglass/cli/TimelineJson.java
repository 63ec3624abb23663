package byteglass.cli;

import byteglass.http.Origin;
import byteglass.http.Step;
import byteglass.http.Timeline;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalLong;

/// Timelines in JSON, in microseconds; null where a step was not reached or not needed.
final class TimelineJson {

    private TimelineJson() {}

    /// Of a received exchange: when each step was reached, after its connection was accepted.
    static void received(JsonGenerator json, Timeline timeline) throws IOException {
        json.writeStartObject();
        for (Step step : Step.of(Origin.RECEIVED)) {
            write(json, step.key(), timeline.at(step));
        }
        json.writeEndObject();
    }

    /// Of a sent exchange: how long each leg took.
    static void sent(JsonGenerator json, Timeline timeline) throws IOException {
        json.writeStartObject();
        write(json, "dns", timeline.at(Step.LOOKED_UP));
        write(json, "connect", connect(timeline));
        write(json, "tls", timeline.between(Step.CONNECTED, Step.SECURED));
        write(json, "send", timeline.between(Step.SEND_FIRST, Step.SEND_LAST));
        write(json, "wait", timeline.between(Step.SEND_LAST, Step.RESPONSE_FIRST));
        write(json, "receive", timeline.between(Step.RESPONSE_FIRST, Step.RESPONSE_LAST));
        json.writeEndObject();
    }

    /// From the end of the look-up, where there was one.
    static OptionalLong connect(Timeline timeline) {
        return timeline.at(Step.LOOKED_UP).isPresent()
                ? timeline.between(Step.LOOKED_UP, Step.CONNECTED)
                : timeline.at(Step.CONNECTED);
    }

    private static void write(JsonGenerator json, String name, OptionalLong micros) throws IOException {
        if (micros.isPresent()) {
            json.writeNumberField(name, micros.getAsLong());
        } else {
            json.writeNullField(name);
        }
    }
}
