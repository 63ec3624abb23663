package byteglass.ui.urls;

import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.kit.RoleStyle;
import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlPart;
import byteglass.ui.urls.UrlLine.Cell;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A parameter of the query: its number, its name, its value as sent and decoded.
final class ParameterBox extends CellBox {

    private static final double NUMBER = 40;
    private static final double HEIGHT = 28;
    private static final double HEAD = 24;
    /// 120 px of the 484 px right of the numbers in the design's window, and 140 px.
    private static final double NAME_SHARE = 0.25;

    private static final double VALUE_SHARE = 0.29;

    private final Texts texts;
    private final Label number = new Label();
    private final FlatField name;
    private final FlatField value;
    private final FlatField decoded;
    private final Label note = new Label();
    private final HBox text;

    ParameterBox(BreakdownModel model, Texts texts) {
        super(model);
        this.texts = texts;
        String role = RoleStyle.styleClass(UrlPart.QUERY.role());
        name = new FlatField(model.url(), BreakdownModel.NAME_ENDS, role);
        value = new FlatField(model.url(), BreakdownModel.VALUE_ENDS, role);
        decoded = new FlatField(model.url(), "");
        number.getStyleClass().add("row-number");
        note.getStyleClass().add("row-note");
        text = new HBox(decoded, note);
        text.getStyleClass().add("decoded");
        getChildren().setAll(number, name, value, text);
    }

    /// The heads of the columns.
    static Region columns(Texts texts) {
        List<Label> heads = Stream.of(
                        "urls.column.number", "urls.column.name", "urls.column.sent", "urls.column.decoded")
                .map(key -> new Label(texts.get(key)))
                .toList();
        Region row = new Region() {
            {
                getChildren().setAll(heads);
            }

            @Override
            protected double computePrefHeight(double width) {
                return HEAD;
            }

            @Override
            protected void layoutChildren() {
                double[] at = places(getWidth());
                for (int i = 0; i < heads.size(); i++) {
                    heads.get(i).resizeRelocate(at[i], 0, at[i + 1] - at[i], HEAD - 1);
                }
            }
        };
        row.getStyleClass().add("columns");
        return row;
    }

    /// Where the columns begin, and end.
    private static double[] places(double width) {
        double rest = width - NUMBER;
        double value = NUMBER + Math.floor(rest * NAME_SHARE);
        return new double[] {0, NUMBER, value, value + Math.floor(rest * VALUE_SHARE), width};
    }

    void show(UrlLine.Parameter line) {
        Cell sent = line.value();
        long end = sent == null ? line.name().chars().end() : sent.chars().end();
        about(new Lit(UrlPart.QUERY, new Range(line.name().chars().start(), end)));
        number.setText(Integer.toString(line.number()));
        note.setText(line.note());
        name.setAccessibleText(texts.get("urls.name.name", line.number()));
        name.show(line.name().text(), lit(line.name()), typed -> model.editName(line.name(), typed));
        value.setVisible(sent != null);
        decoded.setVisible(sent != null);
        decoded.setManaged(sent != null);
        if (sent != null) {
            value.setAccessibleText(texts.get("urls.value.name", line.name().text()));
            value.show(sent.text(), lit(sent), typed -> model.editValue(sent, typed));
            decoded.setAccessibleText(texts.get("urls.decoded.name", line.name().text()));
            decoded.show(line.decoded(), lit(sent), typed -> model.editDecoded(sent, typed));
        }
    }

    private static Lit lit(Cell cell) {
        return new Lit(UrlPart.QUERY, cell.chars());
    }

    @Override
    List<FlatField> fields() {
        return value.isVisible() ? List.of(name, value, decoded) : List.of(name);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double[] at = places(getWidth());
        number.resizeRelocate(at[0], 0, NUMBER, HEIGHT - 1);
        name.resizeRelocate(at[1], 2, at[2] - at[1], HEIGHT - 5);
        value.resizeRelocate(at[2], 2, at[3] - at[2], HEIGHT - 5);
        text.resizeRelocate(at[3], 2, at[4] - at[3], HEIGHT - 5);
    }
}
