package byteglass.body;

import static byteglass.body.FormsTest.read;
import static byteglass.body.FormsTest.rules;
import static byteglass.body.FormsTest.shown;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;

class BinaryFormsTest {

    private static final String CBOR = "application/cbor";
    private static final String PACK = "application/msgpack";
    private static final String PROTO = "application/x-protobuf";

    private static Bytes hex(String digits) {
        return Bytes.wrap(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    /// Examples of RFC 8949 appendix A.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00                         | number=0",
                "1903e8                     | number=1000",
                "1bffffffffffffffff         | number=18446744073709551615",
                "3bffffffffffffffff         | number=-18446744073709551616",
                "3863                       | number=-100",
                "f93c00                     | number=1.0",
                "fa47c35000                 | number=100000.0",
                "fb3ff199999999999a         | number=1.1",
                "f4                         | literal=false",
                "f6                         | literal=null",
                "f7                         | literal=undefined",
                "f8ff                       | literal=simple(255)",
                "4401020304                 | bytes=01 02 03 04",
                "62c3bc                     | string=\u00fc",
                "c11a514b67b0               | tag=1{number=1363896240}",
                "8301820203820405           | array{number=1, array{number=2, number=3}, array{number=4, number=5}}",
                "a201020304                 | object{number 1=2, number 3=4}",
                "bf61610161629f0203ffff     | object{number a=1, array b{number=2, number=3}}",
                "7f657374726561646d696e67ff | array{string=strea, string=ming}",
                "a0                         | object",
                "0001                       | number=0, number=1"
            })
    void cborIsATree(String digits, String shown) {
        String wanted = digits.startsWith("7f") ? "array{string=strea, string=ming}" : shown;
        Bytes octets = hex(digits.startsWith("7f") ? "7f 65 7374726561 64 6d696e67 ff" : digits);

        assertThat(shown(read(CBOR, octets))).isEqualTo(wanted);
        assertThat(read(CBOR, octets).findings()).isEmpty();
    }

    @Test
    void cborOfAnotherWriterIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CBORGenerator generator = new CBORFactory().createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("text", "\u4f60\u597d");
            generator.writeArrayFieldStart("numbers");
            generator.writeNumber(70_000);
            generator.writeNumber(-1L << 40);
            generator.writeNumber(1.5);
            generator.writeBoolean(true);
            generator.writeEndArray();
            generator.writeBinaryField("octets", new byte[] {1, 2});
            generator.writeEndObject();
        }

        assertThat(shown(read(CBOR, Bytes.wrap(out.toByteArray()))))
                .isEqualTo("object{string text=\u4f60\u597d, array numbers{number=70000, number=-1099511627776,"
                        + " number=1.5, literal=true}, bytes octets=01 02}");
    }

    @ParameterizedTest
    @CsvSource({
        "19 03, truncated",
        "44 01, truncated",
        "82 01, truncated",
        "9f 01, truncated",
        "1c, invalid",
        "ff, invalid",
        "9bffffffffffffffff, invalid",
        "5bffffffffffffffff00, invalid",
        "01 fd, invalid"
    })
    void brokenCborIsSaid(String digits, String fault) {
        Shape shape = read(CBOR, hex(digits));

        assertThat(rules(shape))
                .containsExactly(fault.equals("truncated") ? BodyRules.BINARY_TRUNCATED : BodyRules.BINARY_INVALID);
    }

    @Test
    void messagePackOfAnotherWriterIsRead() throws IOException {
        Bytes octets;
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            packer.packMapHeader(3);
            packer.packString("numbers").packArrayHeader(9);
            packer.packInt(1)
                    .packInt(-1)
                    .packInt(200)
                    .packInt(-100)
                    .packInt(70_000)
                    .packLong(1L << 40);
            packer.packLong(Long.MIN_VALUE).packFloat(1.5f).packDouble(2.5);
            packer.packInt(7).packString("x".repeat(40));
            packer.packNil().packArrayHeader(5);
            packer.packBoolean(true).packBoolean(false).packNil();
            packer.packBinaryHeader(2).writePayload(new byte[] {1, 2});
            packer.packExtensionTypeHeader((byte) 5, 1).writePayload(new byte[] {3});
            octets = Bytes.wrap(packer.toByteArray());
        }

        assertThat(shown(read(PACK, octets)))
                .isEqualTo("object{array numbers{number=1, number=-1, number=200, number=-100, number=70000,"
                        + " number=1099511627776, number=-9223372036854775808, number=1.5, number=2.5}, string 7="
                        + "x".repeat(40)
                        + ", array null{literal=true, literal=false, literal=null, bytes=01 02, bytes=ext(5) 03}}");
    }

    @Test
    void brokenMessagePackIsSaid() {
        assertThat(rules(read(PACK, hex("c1")))).containsExactly(BodyRules.BINARY_INVALID);
        assertThat(rules(read(PACK, hex("92 01")))).containsExactly(BodyRules.BINARY_TRUNCATED);
        assertThat(rules(read(PACK, hex("dd ffffffff 01")))).containsExactly(BodyRules.BINARY_TRUNCATED);
        assertThat(rules(read(PACK, hex("da 00")))).containsExactly(BodyRules.BINARY_TRUNCATED);
    }

    @Test
    void nestingOfAHundredThousandIsBounded() {
        byte[] deep = new byte[100_000];
        java.util.Arrays.fill(deep, (byte) 0x81);
        Shape cbor = read(CBOR, Bytes.wrap(deep));
        java.util.Arrays.fill(deep, (byte) 0x91);
        Shape pack = read(PACK, Bytes.wrap(deep));

        for (Shape shape : List.of(cbor, pack)) {
            assertThat(shape.tree().orElseThrow().size()).isEqualTo(100_000);
            assertThat(rules(shape)).containsExactly(BodyRules.BINARY_TRUNCATED);
        }
    }

    @Test
    void nestingBeyondAllLimitsEndsTheReading() {
        byte[] deep = new byte[500_000];
        java.util.Arrays.fill(deep, (byte) 0x81);
        Limits small = new Limits(1 << 20, 2, 1000, 2000);
        Body body = Body.of(Labels.of(CBOR), Bytes.wrap(deep), small, Watch.NONE);
        List<Long> asked = new ArrayList<>();

        Shape shape = new CborForm().read(body, (done, all) -> asked.add(done));

        assertThat(asked).isEmpty();
        assertThat(shape.whole()).isFalse();
        assertThat(shape.findings()).isEmpty();
        assertThat(shape.tree().orElseThrow().size()).isEqualTo(2000);
    }

    @Test
    void protobufIsATreeWithoutItsSchema() {
        // 1: 150, 2: "testing", 3: {1: 150}, 4: fixed32 1.0, 5: fixed64, 6: bytes
        Shape shape =
                read(PROTO, hex("089601 120774657374696e67 1a03089601 250000803f 29 0100000000000000 32 02 ff00"));

        assertThat(shown(shape))
                .isEqualTo("number 1=150, string 2=testing, object 3{number 1=150},"
                        + " literal 4=1065353216 / 1.0, literal 5=1 / 4.9E-324, bytes 6=ff 00");
        assertThat(shape.findings()).isEmpty();
        assertThat(shown(read(PROTO, hex("08 ffffffffffffffffff01"))))
                .isEqualTo("number 1=18446744073709551615 / " + Long.MIN_VALUE);
    }

    @Test
    void brokenProtobufIsSaid() {
        for (String digits : List.of("08", "00 01", "0a05 01", "0f", "08ffffffffffffffffffff", "0d 0000")) {
            assertThat(rules(read(PROTO, hex(digits)))).as(digits).containsExactly(BodyRules.BINARY_INVALID);
        }
    }

    @Test
    void messagesInMessagesAreBounded() {
        Bytes message = hex("0801");
        for (int i = 0; i < 300; i++) {
            int length = message.length();
            Bytes head = length < 128
                    ? Bytes.wrap(new byte[] {0x1a, (byte) length})
                    : Bytes.wrap(new byte[] {0x1a, (byte) (length | 0x80), (byte) (length >> 7)});
            message = head.concat(message);
        }

        assertThat(read(PROTO, message).tree().orElseThrow().size()).isBetween(50, 102);
    }

    @Test
    void messagesOfGrpcAreContentsOfTheirOwn() {
        Bytes plain = hex("089601");
        Bytes coded = Samples.gzip(plain);
        Bytes octets = hex("00 00000003")
                .concat(plain)
                .concat(Bytes.wrap(new byte[] {1, 0, 0, 0, (byte) coded.length()}))
                .concat(coded);
        Labels labels = new Labels(MediaType.of("application/grpc"), List.of(), MediaType.NONE, "gzip");
        Body body = Body.of(labels, octets, Limits.DEFAULT, Watch.NONE);
        Shape shape = Forms.of(body).getFirst().read(body, Watch.NONE);

        assertThat(shape.findings()).isEmpty();
        assertThat(shape.parts())
                .hasSize(2)
                .allSatisfy(
                        part -> assertThat(part.body(Limits.DEFAULT, Watch.NONE).octets())
                                .isEqualTo(plain));
        assertThat(rules(read("application/grpc", hex("00 00000009 01")))).containsExactly(BodyRules.BINARY_TRUNCATED);
        assertThat(rules(read("application/grpc", hex("02 00000000")))).containsExactly(BodyRules.BINARY_INVALID);
        assertThat(read("application/grpc-web+json", hex("80 00000001 41"))
                        .parts()
                        .getFirst()
                        .labels()
                        .type()
                        .name())
                .isEqualTo("text/plain");
    }
}
