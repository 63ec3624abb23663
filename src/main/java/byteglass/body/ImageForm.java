package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// PNG, JPEG, GIF and WebP: what their headers say. Nothing is decoded; [Picture] is what a decoder may be given.
final class ImageForm implements Form {

    private enum Format {
        PNG("\u0089PNG\r\n\u001a\n"),
        JPEG("\u00ff\u00d8\u00ff"),
        GIF("GIF8"),
        WEBP("RIFF");

        private final String magic;

        Format(String magic) {
            this.magic = magic;
        }

        boolean begins(String head) {
            return head.startsWith(magic) && (this != WEBP || head.startsWith("WEBP", 8));
        }
    }

    @Override
    public String key() {
        return "image";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        String start = head.latin1();
        for (Format format : Format.values()) {
            if (format.begins(start)) {
                boolean named = type.name().equals("image/" + format.name().toLowerCase(Locale.ROOT));
                return named ? Fit.NAMED : Fit.SNIFFED;
            }
        }
        return Fit.NO;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Bytes octets = body.octets();
        String head = octets.slice(0, Math.min(octets.length(), 16)).latin1();
        Findings found = new Findings(octets.length());
        List<Fact> facts = new ArrayList<>();
        for (Format format : Format.values()) {
            if (format.begins(head)) {
                Head read = Head.of(format, octets);
                facts.addAll(read.facts);
                if (read.ends && body.decoded().isComplete()) {
                    found.at(BodyRules.BINARY_TRUNCATED, octets.length());
                }
            }
        }
        return Shape.of(facts, found.list());
    }

    /// What is known of an image.
    private static final class Head {
        private final List<Fact> facts = new ArrayList<>();
        private long width;
        private long height;
        /// Whether the octets end before the header does.
        private boolean ends;

        static Head of(Format format, Bytes octets) {
            Head head = new Head();
            head.add("format", format == Format.WEBP ? "WebP" : format.name());
            try {
                read(format, octets, head);
            } catch (IndexOutOfBoundsException ended) {
                head.ends = true;
            }
            return head;
        }

        void add(String key, Object value) {
            facts.add(new Fact(key, value.toString()));
        }

        void size(long wide, long high) {
            width = wide;
            height = high;
            add("size", wide + " × " + high);
        }
    }

    /// What a decoder may be given; empty where it is no image, or has no size.
    static Optional<Picture> picture(Bytes octets) {
        String start = octets.slice(0, Math.min(octets.length(), 16)).latin1();
        for (Format format : Format.values()) {
            if (format.begins(start)) {
                Head head = Head.of(format, octets);
                return head.width == 0 || head.height == 0
                        ? Optional.empty()
                        : Optional.of(picture(format, octets, head));
            }
        }
        return Optional.empty();
    }

    private static Picture picture(Format format, Bytes octets, Head head) {
        return switch (format) {
            case GIF -> {
                GifFrames frames = GifFrames.of(octets);
                yield new Picture(
                        Math.max(head.width, frames.width()),
                        Math.max(head.height, frames.height()),
                        1,
                        frames.first());
            }
            case WEBP -> {
                WebpFrames frames = WebpFrames.of(octets);
                yield new Picture(
                        Math.max(head.width, frames.width()), Math.max(head.height, frames.height()), 1, octets);
            }
            case JPEG -> new Picture(head.width, head.height, scans(octets), octets);
            case PNG -> new Picture(head.width, head.height, 1, octets);
        };
    }

    /// How often a JPEG goes over its pixels: in them FF is followed by 00 or a restart (ITU-T T.81 B.1.1.5).
    private static int scans(Bytes octets) {
        int count = 0;
        for (int at = octets.indexOf(0xff, 0); at >= 0 && at + 1 < octets.length(); at = octets.indexOf(0xff, at + 1)) {
            count += octets.at(at + 1) == 0xda ? 1 : 0;
        }
        return Math.max(1, count);
    }

    private static void read(Format format, Bytes octets, Head head) {
        switch (format) {
            case PNG -> png(octets, head);
            case JPEG -> jpeg(octets, head);
            case GIF -> {
                head.size(little(octets, 6, 2), little(octets, 8, 2));
                head.add("version", octets.slice(3, 6).latin1());
                int frames = GifFrames.of(octets).count();
                if (frames > 1) {
                    head.add("frames", frames);
                }
            }
            case WEBP -> webp(octets, head);
        }
    }

    /// Chunks: length, type, data, sum (PNG specification section 5.3).
    private static void png(Bytes octets, Head head) {
        head.size(BinaryWording.number(octets, 16, 4), BinaryWording.number(octets, 20, 4));
        head.add("depth", octets.at(24));
        int colour = octets.at(25);
        String[] colours = {"grey", "", "RGB", "palette", "grey + alpha", "", "RGBA"};
        head.add("colour", colour < colours.length ? colours[colour] : Integer.toString(colour));
        int texts = 0;
        int frames = 0;
        long at = 8;
        while (at + 12 <= octets.length()) {
            long length = BinaryWording.number(octets, (int) at, 4);
            String type = octets.slice((int) at + 4, (int) at + 8).latin1();
            texts += type.endsWith("Xt") ? 1 : 0;
            frames += type.equals("fcTL") ? 1 : 0;
            at += 12 + length;
        }
        if (texts > 0) {
            head.add("texts", texts);
        }
        if (frames > 0) {
            head.add("frames", frames);
        }
    }

    /// Segments: FF, marker, length, data; the size is in a start of frame (ITU-T T.81 annex B).
    private static void jpeg(Bytes octets, Head head) {
        int at = 2;
        while (true) {
            int marker = octets.at(at + 1);
            if (octets.at(at) != 0xff || marker == 0xda || marker == 0xd9) {
                return;
            }
            int length = (int) BinaryWording.number(octets, at + 2, 2);
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                head.size(BinaryWording.number(octets, at + 7, 2), BinaryWording.number(octets, at + 5, 2));
                head.add("depth", octets.at(at + 4));
                head.add("components", octets.at(at + 9));
            } else if (marker == 0xe1 && octets.slice(at + 4, at + 8).latin1().equals("Exif")) {
                head.add("exif", length - 8L);
            }
            at += 2 + Math.max(2, length);
        }
    }

    /// `VP8 ` with a key frame, `VP8L` without loss, `VP8X` with more behind it (RFC 9649 section 2).
    private static void webp(Bytes octets, Head head) {
        String kind = octets.slice(12, 16).latin1();
        if (kind.equals("VP8X")) {
            head.size(little(octets, 24, 3) + 1, little(octets, 27, 3) + 1);
        } else if (kind.equals("VP8L")) {
            long bits = little(octets, 21, 4);
            head.size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
        } else {
            head.size(little(octets, 26, 2) & 0x3fff, little(octets, 28, 2) & 0x3fff);
        }
        head.add("kind", kind.strip());
        int frames = WebpFrames.of(octets).count();
        if (frames > 1) {
            head.add("frames", frames);
        }
    }

    private static long little(Bytes octets, int start, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | octets.at(start + i);
        }
        return number;
    }
}
