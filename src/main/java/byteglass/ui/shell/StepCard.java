package byteglass.ui.shell;

import javafx.beans.NamedArg;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

/// One step of an exchange, drawn and said.
public final class StepCard extends StackPane {

    /// The steps, in order.
    public enum Step {
        CONNECT,
        REQUEST,
        REPLY,
        RELEASE,
        RENDER
    }

    /// @param note a word in the drawing; empty for most
    public StepCard(
            @NamedArg("step") Step step,
            @NamedArg("title") String title,
            @NamedArg("text") String text,
            @NamedArg("note") String note) {
        getStyleClass().add("step-card");
        HBox.setHgrow(this, Priority.ALWAYS);
        Label number = new Label(Integer.toString(step.ordinal() + 1));
        number.getStyleClass().add("step-number");
        Label name = new Label(title);
        name.getStyleClass().addAll("step-title", "strong");
        HBox head = new HBox(number, name);
        head.getStyleClass().add("step-head");
        Label words = new Label(text);
        words.getStyleClass().add("step-text");
        words.setWrapText(true);
        StackPane drawing = new StackPane(new Group(new StepArt(step, note)));
        VBox column = new VBox(drawing, head, words);
        column.getStyleClass().add("step-column");
        getChildren().add(column);
        if (step != Step.CONNECT) {
            getStyleClass().add("later");
            Polyline edge = new Polyline(0, 0, 6, 6, 0, 12);
            edge.getStyleClass().add("step-edge");
            edge.setManaged(false);
            edge.setLayoutX(0);
            edge.setLayoutY(58);
            getChildren().add(edge);
        }
    }
}
