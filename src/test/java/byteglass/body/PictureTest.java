package byteglass.body;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static Bytes png(long width, long height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Bytes.latin1("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR").toArray());
        for (long each : new long[] {width, height}) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.write((int) (each >> shift));
            }
        }
        out.writeBytes(new byte[] {8, 6, 0, 0, 0, 0, 0, 0, 0});
        return Bytes.wrap(out.toByteArray());
    }

    private static Bytes jpeg(int scans) {
        StringBuilder octets =
                new StringBuilder("\u00ff\u00d8\u00ff\u00c2\0\u000b\u0008 \0\u0010\0\u0001\u0001\u0011\0");
        for (int i = 0; i < scans; i++) {
            octets.append("\u00ff\u00da\0\u0008\u0001\u0001\0\0?\0ab\u00ff\0");
        }
        return Bytes.latin1(octets + "\u00ff\u00d9");
    }

    private static Bytes gif(int frames, int width, int height) {
        StringBuilder octets = new StringBuilder("GIF89a\u0004\0\u0004\0\u0080\0\0" + "\0\0\0\u00ff\u00ff\u00ff");
        for (int i = 0; i < frames; i++) {
            octets.append("!\u00f9\u0004\0\0\0\0\0").append(",\0\0\0\0");
            for (int each : new int[] {width, height}) {
                octets.append((char) (each & 0xff)).append((char) (each >> 8));
            }
            octets.append("\0\u0002\u0003\u0084\u008f\u0005\0");
        }
        return Bytes.latin1(octets + ";");
    }

    @Test
    void itsSizeIsKnownBeforeAnythingIsDecoded() {
        Picture picture = Picture.of(png(8000, 8000)).orElseThrow();
        assertThat(picture.width()).isEqualTo(8000);
        assertThat(picture.isBounded()).isTrue();
        assertThat(Picture.of(png(8001, 8000)).orElseThrow().isBounded()).isFalse();
        assertThat(Picture.of(png(1L << 31, 1L << 31)).orElseThrow().isBounded())
                .isFalse();
        assertThat(Picture.of(png(1L << 31, 1)).orElseThrow().isBounded()).isFalse();
        assertThat(Picture.of(png(1, 1L << 31)).orElseThrow().isBounded()).isFalse();
        assertThat(Picture.of(png(0, 5))).isEmpty();
        assertThat(Picture.of(png(5, 0))).isEmpty();
        assertThat(Picture.of(png(5, 5).slice(0, 20))).isEmpty();
        assertThat(Picture.of(Bytes.latin1("RIFF____WEBPVP8 "))).isEmpty();
        assertThat(Picture.of(png(5, 5)).orElseThrow().isWebp()).isFalse();
        assertThat(Picture.of(Bytes.latin1("text"))).isEmpty();
    }

    @Test
    void aSmallFileThatGoesOverManyPixelsAThousandTimesIsNotDecoded() {
        assertThat(Picture.of(jpeg(10)).orElseThrow().scans()).isEqualTo(10);
        assertThat(Picture.of(jpeg(10)).orElseThrow().isBounded()).isTrue();
        assertThat(Picture.of(jpeg(0)).orElseThrow().scans()).isEqualTo(1);
        assertThat(Picture.of(jpeg(50_000)).orElseThrow().isBounded()).isFalse();
    }

    @Test
    void ofMovingPicturesOnlyTheFirstIsDecoded() {
        Bytes moving = gif(10_000, 4, 4);
        Picture picture = Picture.of(moving).orElseThrow();
        assertThat(picture.octets()).isEqualTo(gif(1, 4, 4));
        assertThat(GifFrames.of(moving).count()).isEqualTo(10_000);
        assertThat(GifFrames.of(gif(0, 4, 4)).count()).isZero();
        assertThat(GifFrames.of(gif(2, 4, 4)).first()).isEqualTo(gif(1, 4, 4));
    }

    private static String chunk(String name, String data) {
        return name + (char) data.length() + "\0\0\0" + data + "\0".repeat(data.length() & 1);
    }

    @Test
    void aFrameOfWebpThatIsLargerThanTheImageCounts() {
        String canvas = chunk("VP8X", "\2\0\0\0" + "\3\0\0" + "\3\0\0");
        String lossy = chunk("VP8 ", "\0\0\0\u009d\1*\u00ff?\u00ff?");
        String lossless = chunk("VP8L", "/\u00ff\u00ff\u00ff\u000f_____");
        Picture plain = Picture.of(Bytes.latin1("RIFF____WEBP" + canvas)).orElseThrow();
        assertThat(plain)
                .extracting(Picture::width, Picture::height, Picture::isWebp)
                .containsExactly(4L, 4L, true);
        for (String frame : new String[] {lossy, lossless, chunk("ANMF", "_".repeat(16) + lossy)}) {
            assertThat(Picture.of(Bytes.latin1("RIFF____WEBP" + canvas + frame))
                            .orElseThrow()
                            .isBounded())
                    .isFalse();
        }
        Bytes moving = Bytes.latin1(
                "RIFF____WEBP" + canvas + chunk("ANMF", "_".repeat(16) + lossy).repeat(3));
        assertThat(WebpFrames.of(moving).count()).isEqualTo(3);
    }

    @Test
    void aFrameThatIsLargerThanItsScreenCounts() {
        assertThat(Picture.of(gif(1, 60_000, 60_000)).orElseThrow().isBounded()).isFalse();
        assertThat(Picture.of(gif(1, 4, 4)).orElseThrow().isBounded()).isTrue();
    }

    @Test
    void anyOctetsBehindAKnownBeginningAreBounded() {
        Random random = new Random(8);
        for (int i = 0; i < 3000; i++) {
            Bytes[] whole = {
                png(9, 9),
                jpeg(2),
                gif(3, 4, 4),
                Bytes.latin1("RIFF____WEBP" + chunk("VP8L", "/\1\2\3\4" + "_".repeat(40)))
            };
            byte[] octets = whole[i % 4].toArray();
            for (int change = 0; change < 3; change++) {
                octets[8 + random.nextInt(octets.length - 8)] = (byte) random.nextInt();
            }
            Bytes cut = Bytes.copyOf(octets, 0, 8 + random.nextInt(octets.length - 7));
            Picture.of(cut).ifPresent(picture -> assertThat(picture.width()).isPositive());
        }
    }
}
