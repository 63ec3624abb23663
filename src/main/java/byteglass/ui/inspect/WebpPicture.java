package byteglass.ui.inspect;

import byteglass.body.Picture;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes WebP, which JavaFX does not: of moving pictures the first.
final class WebpPicture {

    private WebpPicture() {}

    /// Blocks, and so is for workers.
    ///
    /// @param octets of the image
    /// @param width as wide as it is to be at least, in pixels
    /// @throws IOException where it cannot be decoded
    static Image decode(Picture picture, InputStream octets, double width) throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream input = new MemoryCacheImageInputStream(octets)) {
            reader.setInput(input, true, true);
            ImageReadParam small = reader.getDefaultReadParam();
            int step = Math.max(1, (int) (picture.width() / width));
            small.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, small);
            int columns = image.getWidth();
            int rows = image.getHeight();
            WritableImage made = new WritableImage(columns, rows);
            int[] pixels = image.getRGB(0, 0, columns, rows, null, 0, columns);
            made.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
            return made;
        } finally {
            reader.dispose();
        }
    }
}
