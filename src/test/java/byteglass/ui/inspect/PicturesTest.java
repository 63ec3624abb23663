package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.body.Picture;
import byteglass.dissect.Bytes;
import byteglass.ui.kit.Fx;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Fx.class)
class PicturesTest {

    private final Pictures pictures = new Pictures(Runnable::run, Runnable::run);

    /// A red image with a hole in it.
    static Bytes png(int width, int height) {
        return image("png", width, height);
    }

    static Bytes image(String format, int width, int height) {
        boolean alpha = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        if (alpha) {
            image.setRGB(0, 0, 0);
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, octets);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.wrap(octets.toByteArray());
    }

    private Optional<Image> draw(Bytes octets, int width, int height) {
        CompletableFuture<Optional<Image>> drawn = new CompletableFuture<>();
        pictures.draw(Picture.of(octets).orElseThrow(), width, height, drawn::complete);
        return drawn.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void anImageIsDecodedInTheSizeThatItIsShownIn(String format) {
        Bytes octets = image(format, 80, 40);
        if (format.equals("bmp")) {
            assertThat(Picture.of(octets)).isEmpty();
            return;
        }
        Image image = draw(octets, 40, 20).orElseThrow();
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(20);
        assertThat(image.getPixelReader().getColor(39, 1).getRed()).isGreaterThan(0.8);
        assertThat(image.getPixelReader().getColor(20, 10).getBlue()).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "lossless.webp"})
    void webpIsDecodedToo(String name) {
        Image image = draw(Exchanges.fixture(name), 40, 20).orElseThrow();
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(20);
        assertThat(image.getPixelReader().getColor(20, 10).getBlue()).isGreaterThan(0.8);
        assertThat(image.getPixelReader().getColor(1, 1).getOpacity()).isEqualTo(name.equals("lossy.webp") ? 1 : 0);
    }

    @Test
    void damagedWebpIsNotDrawnOrAsFarAsItGoes() {
        Random random = new Random(5);
        for (String name : List.of("lossy.webp", "lossless.webp")) {
            Bytes whole = Exchanges.fixture(name);
            for (int i = 0; i < 200; i++) {
                byte[] octets = whole.toArray();
                octets[12 + random.nextInt(octets.length - 12)] = (byte) random.nextInt();
                Bytes cut = Bytes.copyOf(octets, 0, octets.length - random.nextInt(octets.length - 40));
                Picture.of(cut)
                        .filter(Picture::isBounded)
                        .ifPresent(picture -> pictures.draw(
                                picture,
                                40,
                                20,
                                image -> image.ifPresent(
                                        drawn -> assertThat(drawn.getWidth()).isPositive())));
            }
        }
    }

    @Test
    void whatIsDamagedIsNotDrawnOrAsFarAsItGoes() {
        Bytes whole = image("png", 80, 40);
        assertThat(draw(whole.slice(0, 40), 80, 40)).isEmpty();
        for (String format : new String[] {"png", "jpg", "gif"}) {
            byte[] octets = image(format, 80, 40).toArray();
            for (int at = octets.length / 2; at < octets.length; at += 7) {
                octets[at] ^= 0x55;
            }
            draw(Bytes.wrap(octets), 80, 40)
                    .ifPresent(image -> assertThat(image.getWidth()).isEqualTo(80));
        }
    }
}
