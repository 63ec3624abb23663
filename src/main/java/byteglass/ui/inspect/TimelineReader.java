package byteglass.ui.inspect;

import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Message;
import byteglass.http.Origin;
import byteglass.http.Response;
import byteglass.http.State;
import byteglass.http.Step;
import byteglass.texts.Texts;
import byteglass.ui.inspect.TimelineRow.StepLine;
import byteglass.ui.inspect.TimelineRow.StepLine.Reach;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.TimeBar.Kind;
import byteglass.ui.kit.TimeBar.Stretch;
import byteglass.ui.kit.TimeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Says when the steps of a received exchange happened, a row each, in the order of a smooth run.
///
/// The scale begins with the accepted connection where the wait for the first byte is not much longer than what
/// follows, and otherwise, as on the second and later exchanges of a connection, with the first byte.
final class TimelineReader {

    /// What the drawn wait may be longer by than all that follows: beyond that, bars would be too short to compare.
    private static final int MOST_WAIT = 4;

    private final Texts texts;

    TimelineReader(Texts texts) {
        this.texts = texts;
    }

    List<TimelineRow> of(Inspected inspected) {
        Exchange exchange = inspected.exchange();
        List<TimelineRow> rows = new ArrayList<>();
        if (exchange.origin() != Origin.RECEIVED) {
            rows.add(new TimelineRow.Head(List.of(texts.get("timeline.head"))));
            rows.add(new TimelineRow.Note(texts.get("timeline.unknown"), false));
            return rows;
        }
        Steps steps = new Steps(inspected);
        String total = texts.get("timeline.total", Formats.span(steps.moments.latest() - steps.moments.firstByte()));
        rows.add(new TimelineRow.Head(List.of(
                texts.get("timeline.head"),
                texts.get(steps.fromAccept ? "timeline.from.accept" : "timeline.from.first-byte"),
                total)));
        rows.add(new TimelineRow.Axis(
                steps.scale,
                new TimelineRow.Axis.Names(
                        texts.get("timeline.took"), texts.get("timeline.at"), texts.get("timeline.means"))));
        rows.addAll(steps.all());
        return rows;
    }

    /// The steps of one exchange.
    private final class Steps {

        private final Inspected inspected;
        private final Exchange exchange;
        private final Message asked;
        private final Moments moments;
        private final boolean fromAccept;
        private final TimeScale scale;
        private final List<TimelineRow> lines = new ArrayList<>();
        /// When what comes next began.
        private long reached;
        /// Whether a step before was not reached.
        private boolean broken;

        Steps(Inspected inspected) {
            this.inspected = inspected;
            exchange = inspected.exchange();
            asked = inspected.request().reading().message();
            moments = Moments.of(exchange, asked);
            long first = moments.firstByte();
            long after = moments.latest() - first;
            fromAccept = exchange.sequence() == 1 && first <= MOST_WAIT * Math.max(1, after);
            long start = fromAccept ? 0 : first;
            long length = moments.latest() - start;
            // room for a bar that goes on, or for the words of why none does
            long room = inspected.reply() == null ? length : length / 16;
            scale = new TimeScale(start, moments.latest() + Math.max(1, room));
        }

        List<TimelineRow> all() {
            waited();
            boolean http = !asked.startLine().isEmpty() || asked.state() != State.BROKEN;
            arrived(Step.HEAD_WHOLE, http ? "head" : "bytes", headDetail(http));
            if (http) {
                arrived(Step.BODY_WHOLE, "body", bodyDetail());
            }
            // when the end of what is cut was noticed is not kept
            step(Step.STORED, "store", Kind.WAITING, broken ? texts.get("timeline.store.waited") : "");
            step(Step.REPLY_FIRST, "prepare", Kind.WAITING, "");
            step(Step.REPLY_LAST, "reply", Kind.MOVING, replyDetail());
            connection();
            return lines;
        }

        private void waited() {
            long first = moments.firstByte();
            reached = first;
            String means =
                    texts.get(exchange.sequence() == 1 ? "timeline.means.wait.first" : "timeline.means.wait.later");
            String detail = fromAccept ? "" : texts.get("timeline.wait.before", Formats.span(first));
            Stretch stretch = new Stretch(fromAccept ? Kind.WAITING : Kind.NONE, 0, first);
            add("wait", Reach.DONE, stretch, new Said(detail, fromAccept ? Formats.span(first) : "", now(), means));
        }

        /// A step in which bytes come: drawn as far as they did.
        private void arrived(Step step, String key, String detail) {
            OptionalLong at = moments.at(step);
            if (at.isEmpty() && !broken && moments.lastByte() >= reached) {
                Stretch sofar = new Stretch(Kind.MOVING, reached, moments.lastByte());
                reached = moments.lastByte();
                unreached(key, sofar, detail);
            } else {
                step(step, key, detail.equals(texts.get("timeline.body.none")) ? Kind.NONE : Kind.MOVING, detail);
            }
        }

        private void step(Step step, String key, Kind kind, String detail) {
            OptionalLong at = moments.at(step);
            Stretch none = new Stretch(Kind.NONE, reached, reached);
            if (at.isEmpty() && step == Step.STORED && exchange.request().ending() == Ending.COMPLETE) {
                // where it is read from
                String means = texts.get("timeline.means." + key);
                add(key, Reach.DONE, none, new Said(texts.get("timeline.stored"), "", "", means));
                return;
            }
            if (at.isEmpty()) {
                unreached(key, none, "");
                return;
            }
            long end = Math.max(reached, at.getAsLong());
            String took = kind == Kind.NONE ? "" : Formats.span(end - reached);
            Stretch stretch = new Stretch(kind, reached, end);
            reached = end;
            add(key, Reach.DONE, stretch, new Said(detail, took, now(), texts.get("timeline.means." + key)));
        }

        /// The first of them says why, where the exchange came to a bad end.
        private void unreached(String key, Stretch sofar, String detail) {
            Ending ending = exchange.ending();
            String means = texts.get("timeline.means." + key);
            if (broken || ending == Ending.COMPLETE) {
                String text = texts.get(
                        ending == null
                                ? "timeline.not-yet"
                                : ending == Ending.COMPLETE ? "timeline.not-due" : "timeline.not-reached");
                add(key, Reach.NOT_REACHED, sofar, new Said(text, "", "", means));
            } else if (ending == null) {
                add(
                        key,
                        Reach.UNDER_WAY,
                        sofar,
                        new Said(both(detail, texts.get("timeline.under-way")), "", "", means));
            } else {
                String cause = texts.get("timeline.cause." + cause(ending));
                add(key, Reach.FAILED, sofar, new Said(both(detail, cause), "", "", means));
            }
            broken = true;
        }

        private String cause(Ending ending) {
            boolean unanswered = exchange.request().ending() == Ending.COMPLETE;
            return ending.key() + (unanswered && ending == Ending.REFUSED ? ".whole" : "");
        }

        private void connection() {
            ConnectionEnd end = ConnectionEnd.of(inspected);
            Kind kind = end.isOpen() && !broken ? Kind.OPEN : Kind.NONE;
            String means = texts.get("timeline.ended." + end.key());
            add(
                    "connection",
                    Reach.DONE,
                    new Stretch(kind, reached, scale.end()),
                    new Said(texts.get("timeline.end." + end.key()), "", "", means));
        }

        private void add(String key, Reach reach, Stretch stretch, Said said) {
            lines.add(new StepLine(
                    lines.size() + 1,
                    reach,
                    new StepLine.Drawn(scale, stretch),
                    new StepLine.Words(
                            texts.get("timeline.step." + key), said.detail(), said.took(), said.at(), said.means())));
        }

        /// How long after the beginning of the scale the step was reached that was reached last.
        private String now() {
            return "+" + Formats.span(Math.max(0, reached - scale.start()));
        }

        private String headDetail(boolean http) {
            Capture capture = exchange.request();
            long length = asked.emptyLine().isEmpty() || !http
                    ? capture.length()
                    : asked.emptyLine().end();
            return texts.get("timeline.bytes", length);
        }

        private String bodyDetail() {
            boolean whole = exchange.request().ending() == Ending.COMPLETE;
            long start = asked.content().range().start();
            long length = asked.state() == State.COMPLETE
                    ? asked.content().range().length()
                    : exchange.request().length() - start;
            if (asked.emptyLine().isEmpty()) {
                return "";
            }
            return whole && length == 0
                    ? texts.get("timeline.body.none")
                    : texts.get("timeline.bytes", Math.max(0, length));
        }

        private String replyDetail() {
            Side reply = inspected.reply();
            if (reply == null) {
                return "";
            }
            String bytes = texts.get("timeline.bytes", reply.capture().length());
            return reply.reading().message() instanceof Response response
                            && !response.status().isEmpty()
                    ? response.status() + ", " + bytes
                    : bytes;
        }
    }

    /// @param detail what is said beside the bar
    private record Said(String detail, String took, String at, String means) {}

    private static String both(String first, String second) {
        return first.isEmpty() ? second : first + ", " + second;
    }
}
