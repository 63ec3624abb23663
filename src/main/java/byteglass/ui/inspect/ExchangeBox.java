package byteglass.ui.inspect;

import byteglass.http.HttpRole;
import byteglass.http.Method;
import byteglass.store.Row;
import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.MethodPill;
import byteglass.ui.kit.MethodPill.Kind;
import byteglass.ui.kit.StatusDot;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// An exchange of the connection in its columns: number, method, target, reply, duration, and what came between it and
/// the one before.
final class ExchangeBox extends Region {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private static final double HEIGHT = 24;
    private static final double NUMBER = 64;
    private static final double METHOD = 92;
    private static final double REPLY = 84;
    private static final double DURATION = 76;
    private static final double RIGHT = 16;
    private static final double GAP = 12;
    private static final double BETWEEN_SHARE = 0.34;
    /// Characters of a target: wider than any window.
    private static final int MOST = 400;

    private final Texts texts;
    private final Label number = Pieces.label("offset");
    private final MethodPill pill = new MethodPill();
    private final TextFlow target = new TextFlow();
    private final StatusDot dot = new StatusDot();
    private final Label reply = new Label();
    private final Label duration = Pieces.label("time");
    private final Label between = new Label();
    private final Rectangle clip = new Rectangle();

    ExchangeBox(Texts texts) {
        this.texts = texts;
        getStyleClass().add("exchange-line");
        target.getStyleClass().add("octets");
        target.setClip(clip);
        reply.getStyleClass().add("reply-word");
        between.getStyleClass().add("meaning");
        getChildren().setAll(number, pill, target, dot, reply, duration, between);
    }

    void show(TimelineRow.ExchangeLine line) {
        Row row = line.row();
        number.setText("#" + row.id());
        String method = row.summary().method();
        pill.show(
                !method.isEmpty() ? method : row.ending() == null ? "…" : texts.get("timeline.not-http"), kind(method));
        Pieces.fill(target, runs(row.summary().target()));
        dot.setVisible(row.status() > 0);
        dot.showStatus(row.status());
        reply.setText(row.status() > 0 ? Integer.toString(row.status()) : texts.get(ConnectionReader.ending(row)));
        duration.setText(row.durationMicros() < 0 ? "" : Formats.span(row.durationMicros()));
        between.setText(line.between());
        pseudoClassStateChanged(HERE, line.here());
        requestLayout();
    }

    private static Kind kind(@Nullable String method) {
        if (method == null || method.isEmpty()) {
            return Kind.NONE;
        }
        return Method.registry()
                .find(method)
                .map(known -> known.safe() ? Kind.SAFE : Kind.UNSAFE)
                .orElse(Kind.CUSTOM);
    }

    private static List<Run> runs(String whole) {
        String shown = whole.length() > MOST ? whole.substring(0, MOST) : whole;
        int mark = shown.indexOf('?');
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(mark < 0 ? shown : shown.substring(0, mark), HttpRole.PATH));
        if (mark >= 0) {
            runs.add(new Run("?", HttpRole.QUERY_MARK));
            runs.add(new Run(shown.substring(mark + 1), HttpRole.QUERY_VALUE));
        }
        return runs;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double room = Math.max(80, getWidth() - NUMBER - METHOD - REPLY - DURATION - RIGHT);
        double said = room * BETWEEN_SHARE;
        double asked = room - said;
        double x = NUMBER;
        number.resizeRelocate(0, 0, NUMBER - GAP, HEIGHT);
        double pillWidth = Math.min(METHOD - GAP, pill.prefWidth(-1));
        pill.resizeRelocate(x, 3, pillWidth, 18);
        x += METHOD;
        double height = target.prefHeight(-1);
        target.resizeRelocate(x, (HEIGHT - height) / 2, asked - GAP, height);
        clip.setWidth(Math.max(0, asked - GAP));
        clip.setHeight(height);
        x += asked;
        dot.resizeRelocate(x, (HEIGHT - 7) / 2, 7, 7);
        double word = dot.isVisible() ? 7 + 6 : 0;
        reply.resizeRelocate(x + word, 0, REPLY - word, HEIGHT);
        x += REPLY;
        duration.resizeRelocate(x, 0, DURATION, HEIGHT);
        x += DURATION + GAP;
        between.resizeRelocate(x, 0, Math.max(0, getWidth() - RIGHT - x), HEIGHT);
    }
}
