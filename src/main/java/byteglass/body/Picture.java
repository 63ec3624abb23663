package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.Optional;

/// An image that can be drawn, and how much work that is: known from its header, before anything is decoded.
///
/// @param width in pixels
/// @param height in pixels
/// @param scans how often its coding goes over all pixels: several times in a progressive JPEG
/// @param octets what a decoder is to be given: of moving pictures the first
public record Picture(long width, long height, int scans, Bytes octets) {

    /// Larger ones are not drawn. 64 megapixels are what the best cameras of telephones give, and 256 MiB while they
    /// are decoded.
    public static final int MOST_PIXELS = 64_000_000;

    /// Pixels times scans: real images have some ten scans, and a small file can have thousands of a large one.
    private static final long MOST_WORK = 10L * MOST_PIXELS;

    /// The image that octets are; empty where they are none that can be drawn.
    public static Optional<Picture> of(Bytes octets) {
        return ImageForm.picture(octets);
    }

    /// Whether it is WebP, which takes a decoder of its own.
    public boolean isWebp() {
        return octets.at(0) == 'R';
    }

    /// Whether a decoder is to be given it at all.
    public boolean isBounded() {
        boolean bounded = width <= MOST_PIXELS && height <= MOST_PIXELS && width * height <= MOST_PIXELS;
        return bounded && width * height * scans <= MOST_WORK;
    }
}
