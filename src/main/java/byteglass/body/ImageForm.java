package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// PNG, JPEG, GIF and WebP: what their headers say. Nothing is decoded.
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
                facts.add(new Fact("format", format == Format.WEBP ? "WebP" : format.name()));
                try {
                    read(format, octets, facts);
                } catch (IndexOutOfBoundsException ended) {
                    if (body.decoded().isComplete()) {
                        found.at(BodyRules.BINARY_TRUNCATED, octets.length());
                    }
                }
            }
        }
        return Shape.of(facts, found.list());
    }

    private static void read(Format format, Bytes octets, List<Fact> facts) {
        switch (format) {
            case PNG -> png(octets, facts);
            case JPEG -> jpeg(octets, facts);
            case GIF -> {
                size(little(octets, 6, 2), little(octets, 8, 2), facts);
                facts.add(new Fact("version", octets.slice(3, 6).latin1()));
            }
            case WEBP -> webp(octets, facts);
        }
    }

    private static void size(long width, long height, List<Fact> facts) {
        facts.add(new Fact("size", width + " × " + height));
    }

    /// Chunks: length, type, data, sum (PNG specification section 5.3).
    private static void png(Bytes octets, List<Fact> facts) {
        size(BinaryWording.number(octets, 16, 4), BinaryWording.number(octets, 20, 4), facts);
        facts.add(new Fact("depth", octets.at(24)));
        int colour = octets.at(25);
        String[] colours = {"grey", "", "RGB", "palette", "grey + alpha", "", "RGBA"};
        facts.add(new Fact("colour", colour < colours.length ? colours[colour] : Integer.toString(colour)));
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
            facts.add(new Fact("texts", texts));
        }
        if (frames > 0) {
            facts.add(new Fact("frames", frames));
        }
    }

    /// Segments: FF, marker, length, data; the size is in a start of frame (ITU-T T.81 annex B).
    private static void jpeg(Bytes octets, List<Fact> facts) {
        int at = 2;
        while (true) {
            int marker = octets.at(at + 1);
            if (octets.at(at) != 0xff || marker == 0xda || marker == 0xd9) {
                return;
            }
            int length = (int) BinaryWording.number(octets, at + 2, 2);
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                size(BinaryWording.number(octets, at + 7, 2), BinaryWording.number(octets, at + 5, 2), facts);
                facts.add(new Fact("depth", octets.at(at + 4)));
                facts.add(new Fact("components", octets.at(at + 9)));
            } else if (marker == 0xe1 && octets.slice(at + 4, at + 8).latin1().equals("Exif")) {
                facts.add(new Fact("exif", length - 8L));
            }
            at += 2 + Math.max(2, length);
        }
    }

    /// `VP8 ` with a key frame, `VP8L` without loss, `VP8X` with more behind it (RFC 9649 section 2).
    private static void webp(Bytes octets, List<Fact> facts) {
        String kind = octets.slice(12, 16).latin1();
        if (kind.equals("VP8X")) {
            size(little(octets, 24, 3) + 1, little(octets, 27, 3) + 1, facts);
        } else if (kind.equals("VP8L")) {
            long bits = little(octets, 21, 4);
            size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, facts);
        } else {
            size(little(octets, 26, 2) & 0x3fff, little(octets, 28, 2) & 0x3fff, facts);
        }
        facts.add(new Fact("kind", kind.strip()));
    }

    private static long little(Bytes octets, int start, int count) {
        long number = 0;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | octets.at(start + i);
        }
        return number;
    }
}
