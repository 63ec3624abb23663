package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.function.Supplier;

/// Bodies that mean harm, each with the fields that it is sent with.
public enum HostileBodies {
    GZIP_BOMB(json("gzip"), Samples::gzipBomb),
    DEFLATE_BOMB(json("deflate"), Samples::deflateBomb),
    ZSTD_BOMB(json("zstd"), Samples::zstdBomb),
    COMPRESS_BOMB(json("compress"), Samples::compressBomb),
    BROTLI_BOMB(json("br"), () -> Samples.resource("zeros-10-gib.br")),
    BOMB_IN_A_BOMB(json("gzip, gzip"), () -> Samples.gzip(Samples.gzipBomb())),
    CODED_A_HUNDRED_TIMES(json("gzip" + ", gzip".repeat(99)), () -> Samples.gzip(Bytes.latin1("{}"))),
    DEEP_JSON("Content-Type: application/json\r\n", () -> Bytes.latin1("[".repeat(100_000) + "]".repeat(100_000))),
    DEEP_OBJECTS(
            "Content-Type: application/json\r\n",
            () -> Bytes.latin1("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))),
    WIDE_JSON("Content-Type: application/json\r\n", () -> Bytes.latin1("[" + "1,".repeat(2_000_000) + "1]")),
    LONG_NUMBER("Content-Type: application/json\r\n", () -> Bytes.latin1("[" + "9".repeat(4 << 20) + "]")),
    LAUGHS("Content-Type: application/xml\r\n", HostileBodies::laughs),
    QUADRATIC_ENTITIES(
            "Content-Type: application/xml\r\n",
            () -> Bytes.latin1(
                    "<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(1 << 20) + "\">]><a>" + "&b;".repeat(200_000) + "</a>")),
    DEEP_XML("Content-Type: application/xml\r\n", () -> Bytes.latin1("<a>".repeat(100_000) + "</a>".repeat(100_000))),
    MANY_ATTRIBUTES("Content-Type: application/xml\r\n", () -> Bytes.latin1("<a " + "b='c' ".repeat(200_000) + "/>")),
    MANY_PARTS(
            "Content-Type: multipart/form-data; boundary=b\r\n",
            () -> Bytes.latin1(
                    "--b\r\nContent-Disposition: form-data; name=x\r\n\r\ny\r\n".repeat(100_000) + "--b--\r\n")),
    MANY_EMPTY_PARTS("Content-Type: multipart/mixed; boundary=b\r\n", () -> Bytes.latin1("--b\r\n".repeat(1_000_000))),
    PARTS_IN_PARTS("Content-Type: multipart/mixed; boundary=b0\r\n", HostileBodies::nestedParts),
    MANY_FIELDS_IN_A_PART(
            "Content-Type: multipart/mixed; boundary=b\r\n",
            () -> Bytes.latin1("--b\r\n" + "a: b\r\n".repeat(10_000) + "\r\nc\r\n--b--\r\n")),
    LONG_LINE("Content-Type: text/plain\r\n", () -> Bytes.latin1("a".repeat(16 << 20))),
    MANY_LINES("Content-Type: text/html\r\n", () -> Bytes.latin1("\n".repeat(1_000_000))),
    NO_CHARACTERS("Content-Type: text/plain; charset=utf-8\r\n", () -> Bytes.latin1("\u00ff".repeat(4 << 20))),
    MANY_PARAMETERS(
            "Content-Type: application/x-www-form-urlencoded\r\n", () -> Bytes.latin1("a=b&".repeat(1_000_000))),
    MANY_EVENTS("Content-Type: text/event-stream\r\n", () -> Bytes.latin1("data:a\n\n".repeat(300_000))),
    LONG_ARRAY_OF_CBOR("Content-Type: application/cbor\r\n", () -> Bytes.latin1("\u009b\u007f\u00ff\u00ff\u00ff____")),
    DEEP_CBOR("Content-Type: application/cbor\r\n", () -> Bytes.latin1("\u0081".repeat(100_000))),
    DEEP_MESSAGE_PACK("Content-Type: application/msgpack\r\n", () -> Bytes.latin1("\u0091".repeat(100_000))),
    LARGE_IMAGE(
            "Content-Type: image/png\r\n",
            () -> Bytes.latin1(
                    "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff\10\6\0\0\0")),
    IMAGE_WITHOUT_PIXELS(
            "Content-Type: image/png\r\n",
            () -> Bytes.latin1("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0010\0\0\0\u0010\0\10\6\0\0\0")),
    MANY_FRAMES("Content-Type: image/gif\r\n", HostileBodies::manyFrames);

    private final String fields;

    @SuppressWarnings("ImmutableEnumChecker") // a method of this class, or of another that has no state
    private final Supplier<Bytes> octets;

    HostileBodies(String fields, Supplier<Bytes> octets) {
        this.fields = fields;
        this.octets = octets;
    }

    /// Field lines.
    public String fields() {
        return fields;
    }

    /// Made anew whenever they are asked for.
    public Bytes octets() {
        return octets.get();
    }

    private static String json(String coding) {
        return "Content-Type: application/json\r\nContent-Encoding: " + coding + "\r\n";
    }

    private static Bytes laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY lol")
                    .append(i)
                    .append(" \"")
                    .append(("&lol" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return Bytes.latin1(entities + "]><lolz>&lol9;</lolz>");
    }

    private static Bytes nestedParts() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            parts.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        return Bytes.latin1(parts.toString());
    }

    private static Bytes manyFrames() {
        String frame = ",\0\0\0\0\u0004\0\u0004\0\0\2\3\u0084\u008f\5\0";
        return Bytes.latin1("GIF89a\4\0\4\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff" + frame.repeat(200_000) + ";");
    }
}
