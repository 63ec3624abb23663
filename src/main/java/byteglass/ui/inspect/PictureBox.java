package byteglass.ui.inspect;

import byteglass.body.Picture;
import byteglass.ui.inspect.PartsRow.PictureLine;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// An image before a ground on which light and dark can be told, not larger than it is; beneath it its size, or why it
/// is not drawn.
final class PictureBox extends Region {

    private static final double TOP = 8;
    private static final double TEXT = 20;

    /// Large enough to be recognised, and what is said of it is still to be seen.
    private static final double MOST_HEIGHT = 320;

    private static final double MOST_WIDTH = 960;

    private final Pictures pictures;
    private final ImageView view = new ImageView();
    private final StackPane ground = new StackPane(view);
    private final Label text = new Label();
    private @Nullable PictureLine shown;

    PictureBox(Pictures pictures) {
        this.pictures = pictures;
        getStyleClass().add("picture-line");
        ground.getStyleClass().add("picture-ground");
        text.getStyleClass().addAll("cell-text", "text-muted");
        view.setPreserveRatio(true);
        getChildren().setAll(ground, text);
    }

    void show(PictureLine line) {
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        view.setImage(null);
        text.setText(line.text());
        ground.setVisible(line.picture().isPresent());
        line.picture()
                .ifPresent(picture -> pictures.draw(picture, width(picture), height(picture), image -> {
                    if (line.equals(shown)) {
                        view.setImage(image.orElse(null));
                        ground.setVisible(image.isPresent());
                        text.setText(image.isPresent() ? line.text() : line.broken());
                    }
                }));
        requestLayout();
    }

    private static double scale(Picture picture) {
        return Math.min(1, Math.min(MOST_HEIGHT / picture.height(), MOST_WIDTH / picture.width()));
    }

    private static double width(Picture picture) {
        return Math.max(1, Math.rint(picture.width() * scale(picture)));
    }

    private static double height(Picture picture) {
        return Math.max(1, Math.rint(picture.height() * scale(picture)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double pictureHeight() {
        PictureLine line = shown;
        return line == null
                ? 0
                : line.picture().map(picture -> height(picture) + 2 + TOP).orElse(0.0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(TOP + pictureHeight() + TEXT + TOP);
    }

    @Override
    protected void layoutChildren() {
        PictureLine line = shown;
        double room = Columns.of(getWidth()).end() - Columns.GUTTER;
        if (line != null && line.picture().isPresent()) {
            double width = Math.min(room, width(line.picture().get()) + 2);
            view.setFitWidth(width - 2);
            ground.resizeRelocate(
                    Columns.GUTTER, TOP, width, height(line.picture().get()) + 2);
        }
        text.resizeRelocate(Columns.GUTTER, TOP + pictureHeight(), room, TEXT);
    }
}
