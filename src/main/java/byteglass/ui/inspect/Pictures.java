package byteglass.ui.inspect;

import byteglass.body.Picture;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Decodes images on a worker, from octets in memory alone and one at a time, since each may take hundreds of MiB while
/// it is decoded.
final class Pictures {

    private final Executor workers;
    private final Executor fx;
    private final ReentrantLock turn = new ReentrantLock();

    /// @param workers where images are decoded
    /// @param fx the FX thread
    Pictures(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /// Decodes an image, made smaller while it is.
    ///
    /// @param drawn takes it, on the FX thread; empty where it cannot be decoded
    void draw(Picture picture, double width, double height, Consumer<Optional<Image>> drawn) {
        workers.execute(() -> {
            Optional<Image> image = decode(picture, width, height);
            fx.execute(() -> drawn.accept(image));
        });
    }

    private Optional<Image> decode(Picture picture, double width, double height) {
        turn.lock();
        try (ByteArrayInputStream octets = new ByteArrayInputStream(
                picture.octets().lent(),
                picture.octets().lentStart(),
                picture.octets().length())) {
            Image image = picture.isWebp()
                    ? WebpPicture.decode(picture, octets, width)
                    : new Image(octets, width, height, true, true);
            return image.isError() ? Optional.empty() : Optional.of(image);
        } catch (Exception | OutOfMemoryError undecodable) {
            // decoders throw whatever they like; one array that is too large harms nobody else
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }
}
