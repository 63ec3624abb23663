package byteglass.body;

import byteglass.dissect.Bytes;

/// The frames of a GIF, of which there may be thousands, each as large as all of it (GIF89a specification).
///
///     header 6, screen 7, colours?, ( 21 label blocks | 2C descriptor 9 colours? size 1 blocks )..., 3B
///
/// @param count of frames
/// @param width of the first
/// @param height of the first
/// @param first the GIF without all frames that follow the first
record GifFrames(int count, int width, int height, Bytes first) {

    private static final Bytes END = Bytes.wrap(new byte[] {0x3b});

    /// Reads any octets; total.
    static GifFrames of(Bytes octets) {
        int at = 13 + colours(octets, 10);
        int count = 0;
        int width = 0;
        int height = 0;
        Bytes first = octets;
        while (at + 1 < octets.length()) {
            boolean frame = octets.at(at) == 0x2c;
            if (frame && at + 10 < octets.length()) {
                width = count == 0 ? number(octets, at + 5) : width;
                height = count == 0 ? number(octets, at + 7) : height;
                at = blocks(octets, at + 11 + colours(octets, at + 9));
                first = count++ == 0 && at < octets.length()
                        ? octets.slice(0, at).concat(END)
                        : first;
            } else if (octets.at(at) == 0x21) {
                at = blocks(octets, at + 2);
            } else {
                break;
            }
        }
        return new GifFrames(count, width, height, first);
    }

    /// How long the table of colours is that flags speak of.
    private static int colours(Bytes octets, int at) {
        int flags = at < octets.length() ? octets.at(at) : 0;
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /// Where blocks end: each has its length before it, the last has none.
    private static int blocks(Bytes octets, int start) {
        int at = start;
        while (at < octets.length() && octets.at(at) != 0) {
            at += 1 + octets.at(at);
        }
        return Math.min(octets.length(), at + 1);
    }

    private static int number(Bytes octets, int at) {
        return octets.at(at) | octets.at(at + 1) << 8;
    }
}
