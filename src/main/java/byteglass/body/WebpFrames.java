package byteglass.body;

import byteglass.dissect.Bytes;

/// The frames of a WebP, any of which may be larger than the image says it is (RFC 9649 section 2).
///
///     RIFF length WEBP ( name 4, length 4, data, padding )...
///     ANMF holds a place in 16 octets, then such chunks again
///
/// @param count of frames
/// @param width of the widest
/// @param height of the highest
record WebpFrames(int count, int width, int height) {

    private static final int HEAD = 12;
    private static final int CHUNK = 8;
    private static final int PLACE = 16;

    /// Reads any octets; total.
    static WebpFrames of(Bytes octets) {
        int count = 0;
        int width = 0;
        int height = 0;
        long at = HEAD;
        while (at + CHUNK + 10 <= octets.length()) {
            int chunk = (int) at;
            String name = octets.slice(chunk, chunk + 4).latin1();
            long length = number(octets, chunk + 4, 4);
            int data = chunk + CHUNK;
            if (name.equals("VP8 ")) {
                count++;
                width = Math.max(width, (int) number(octets, data + 6, 2) & 0x3fff);
                height = Math.max(height, (int) number(octets, data + 8, 2) & 0x3fff);
            } else if (name.equals("VP8L")) {
                count++;
                long bits = number(octets, data + 1, 4);
                width = Math.max(width, (int) (bits & 0x3fff) + 1);
                height = Math.max(height, (int) (bits >> 14 & 0x3fff) + 1);
            }
            at += name.equals("ANMF") ? CHUNK + PLACE : CHUNK + length + (length & 1);
        }
        return new WebpFrames(count, width, height);
    }

    private static long number(Bytes octets, int start, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | octets.at(start + i);
        }
        return number;
    }
}
