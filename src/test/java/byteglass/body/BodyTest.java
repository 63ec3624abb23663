package byteglass.body;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Rule;
import byteglass.http.Dissector;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTest {

    private static final Bytes GREETING = Bytes.latin1("{\"greeting\":\"Hello, hello, hello, brotli\"}");
    private static final Limits SMALL = new Limits(1 << 20, 4, 1 << 20, 1000);

    private static Body coded(Bytes sent, String... codings) {
        return Body.of(
                new Labels(MediaType.NONE, List.of(codings), MediaType.NONE, ""), sent, Limits.DEFAULT, Watch.NONE);
    }

    private static Stream<Arguments> codings() {
        return Stream.of(
                coding("gzip", Samples::gzip),
                coding("x-gzip", Samples::gzip),
                coding("deflate", plain -> Samples.deflate(plain, false)),
                coding("deflate", plain -> Samples.deflate(plain, true)),
                coding("zstd", Samples::zstd),
                coding("compress", Samples::compress),
                coding("x-compress", Samples::compress));
    }

    private static Arguments coding(String name, UnaryOperator<Bytes> apply) {
        return Arguments.of(name, apply);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void everyCodingIsUndone(String name, UnaryOperator<Bytes> apply) {
        for (Bytes plain : List.of(GREETING, words(300_000), Bytes.wrap(new byte[1_000_000]))) {
            Decoded decoded = coded(apply.apply(plain), name).decoded();

            assertThat(decoded.bytes()).isEqualTo(plain);
            assertThat(decoded.isComplete()).isTrue();
            assertThat(decoded.steps()).singleElement().satisfies(step -> {
                assertThat(step.outBytes()).isEqualTo(plain.length());
                assertThat(step.inBytes()).isEqualTo(apply.apply(plain).length());
                assertThat(step.fault()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("codings")
    void whatIsCutOffGivesWhatCameUntilThen(String name, UnaryOperator<Bytes> apply) {
        Bytes plain = words(300_000);
        Bytes whole = apply.apply(plain);

        for (int end : List.of(1, 2, 4, 10, whole.length() / 2, whole.length() - 2)) {
            Decoded decoded = coded(whole.slice(0, end), name).decoded();

            assertThat(plain.slice(0, decoded.bytes().length())).isEqualTo(decoded.bytes());
            // nothing marks the end of what compress wrote: a cut between two codes is none
            if (!name.endsWith("compress")) {
                assertThat(decoded.findings())
                        .extracting(Finding::rule)
                        .as("%s cut at %s", name, end)
                        .contains(BodyRules.CODING_TRUNCATED);
            }
            assertThat(decoded.findings())
                    .allSatisfy(finding -> assertThat(finding.at().end()).isLessThanOrEqualTo(end));
        }
        assertThat(coded(whole.slice(0, whole.length() / 2), name).octets().length())
                .isGreaterThan(10_000);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void aDamagedOctetIsAFindingOrChangesTheContentAndNeverFails(String name, UnaryOperator<Bytes> apply) {
        byte[] whole = apply.apply(words(3000)).toArray();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));

            Decoded decoded = coded(Bytes.wrap(damaged), name).decoded();

            assertThat(decoded.steps()).hasSize(1);
        }
    }

    @Test
    void brotliIsUndone() {
        Bytes sent = Samples.resource("greeting.br");

        assertThat(coded(sent, "br").octets()).isEqualTo(GREETING);
        assertThat(rules(coded(sent.slice(0, sent.length() - 3), "br"))).containsExactly(BodyRules.CODING_TRUNCATED);
        assertThat(rules(coded(Bytes.latin1("not coded at all, and long enough to be wrong"), "br")))
                .containsExactly(BodyRules.CODING_CORRUPT);
    }

    private static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("gzip", Samples.gzipBomb()),
                Arguments.of("deflate-raw", Samples.deflateBomb()),
                Arguments.of("zstd", Samples.zstdBomb()),
                Arguments.of("compress", Samples.compressBomb()),
                Arguments.of("br", Samples.resource("zeros-10-gib.br")));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombOfTenGibibytesIsAFinding(String name, Bytes bomb) {
        Labels labels = new Labels(MediaType.NONE, List.of(name.replace("-raw", "")), MediaType.NONE, "");
        Body body = Body.of(labels, bomb, SMALL, Watch.NONE);

        assertThat(body.octets().length()).isEqualTo(SMALL.decodedBytes());
        assertThat(body.decoded().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.fault()).contains(Fault.BOMB));
        assertThat(body.decoded().isComplete()).isFalse();
        assertThat(body.decoded().findings()).first().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(BodyRules.CODING_BOMB);
            assertThat(finding.at().end()).isEqualTo(bomb.length());
            assertThat(finding.args()).startsWith(name).endsWith("1048576");
        });
    }

    @Test
    void aBombInABombIsStoppedAtTheFirst() {
        Bytes inner = Samples.gzip(Samples.gzipBomb().slice(0, 5_000_000));

        Body body = Body.of(
                new Labels(MediaType.NONE, List.of("gzip", "gzip"), MediaType.NONE, ""), inner, SMALL, Watch.NONE);

        assertThat(body.decoded().steps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.outBytes()).isLessThanOrEqualTo(SMALL.decodedBytes()));
        assertThat(rules(body)).contains(BodyRules.CODING_BOMB);
    }

    @Test
    void muchContentThatIsNoBombIsCutAndSaysSo() {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);

        Body body = Body.of(
                new Labels(MediaType.NONE, List.of("gzip"), MediaType.NONE, ""),
                Samples.gzip(Bytes.wrap(noise)),
                SMALL,
                Watch.NONE);

        assertThat(body.octets()).isEqualTo(Bytes.copyOf(noise, 0, 1 << 20));
        assertThat(rules(body)).containsExactly(BodyRules.CODING_LARGE);
    }

    @Test
    void codingsAreUndoneFromTheLastToTheFirst() {
        Bytes sent = Samples.zstd(Samples.gzip(Samples.deflate(GREETING, false)));

        Decoded decoded = coded(sent, "deflate", "gzip", "zstd").decoded();

        assertThat(decoded.bytes()).isEqualTo(GREETING);
        assertThat(decoded.steps()).extracting(Decoding::coding).containsExactly("zstd", "gzip", "deflate");
        assertThat(decoded.steps().get(1).inBytes())
                .isEqualTo(decoded.steps().get(0).outBytes());
    }

    @Test
    void membersOfGzipFollowEachOther() {
        Bytes sent = Samples.gzip(GREETING).concat(Samples.gzip(GREETING));

        assertThat(coded(sent, "gzip").octets()).isEqualTo(GREETING.concat(GREETING));
        assertThat(coded(sent, "gzip").decoded().findings()).isEmpty();
    }

    @Test
    void whatFollowsTheEndIsSaidAndLeftAway() {
        for (var each : List.of(Samples.gzip(GREETING), Samples.deflate(GREETING, false))) {
            String name = each.at(0) == 0x1f ? "gzip" : "deflate";
            Decoded decoded = coded(each.concat(Bytes.latin1("more")), name).decoded();

            assertThat(decoded.bytes()).isEqualTo(GREETING);
            assertThat(decoded.isComplete()).isTrue();
            assertThat(decoded.findings()).extracting(Finding::rule).containsExactly(BodyRules.CODING_TRAILING);
        }
    }

    @Test
    void aWrongSumIsSaidAndTheContentIsKept() {
        byte[] sent = Samples.gzip(GREETING).toArray();
        sent[sent.length - 5]++;

        assertThat(coded(Bytes.wrap(sent), "gzip").octets()).isEqualTo(GREETING);
        assertThat(rules(coded(Bytes.wrap(sent), "gzip"))).containsExactly(BodyRules.CODING_CHECKSUM);
    }

    @Test
    void optionalFieldsOfGzipAreReadOver() {
        byte[] plain = Samples.gzip(GREETING).toArray();
        Bytes head = Bytes.wrap(new byte[] {0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 2, 0, 'a', 'b', 'n', 0, 'c'})
                .concat(Bytes.wrap(new byte[] {0, 1, 2}));

        assertThat(coded(head.concat(Bytes.copyOf(plain, 10, plain.length)), "gzip")
                        .octets())
                .isEqualTo(GREETING);
    }

    @Test
    void deflateWithoutItsHeaderIsToldApart() {
        Decoded decoded = coded(Samples.deflate(GREETING, true), "deflate").decoded();

        assertThat(decoded.steps()).extracting(Decoding::coding).containsExactly("deflate-raw");
        assertThat(decoded.findings()).extracting(Finding::rule).containsExactly(BodyRules.CODING_RAW);
    }

    @Test
    void aLargerWindowThanBrowsersHoldIsSaid() {
        // a window of 16 MiB, one block of no octets; a single segment of 16 MiB that is cut off
        byte[] wide = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 14 << 3, 1, 0, 0};
        byte[] single = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, (byte) 0xa0, 0, 0, 0, 1, 1, 0, 0};

        assertThat(rules(coded(Bytes.wrap(wide), "zstd"))).containsExactly(BodyRules.CODING_WINDOW);
        assertThat(rules(coded(Bytes.wrap(single), "zstd"))).contains(BodyRules.CODING_WINDOW);
        assertThat(ZstdFrame.window(Samples.zstd(GREETING))).isEqualTo(GREETING.length());
        assertThat(ZstdFrame.window(Samples.zstd(words(1000)))).isBetween(1000L, 1010L);
        assertThat(ZstdFrame.window(Bytes.wrap(single).slice(0, 7))).isZero();
        assertThat(ZstdFrame.window(GREETING)).isZero();
    }

    @Test
    void aCodingThatWasNotAppliedLeavesTheContentAsItIs() {
        for (String name : List.of("gzip", "zstd", "compress")) {
            assertThat(coded(GREETING, name).octets()).isEqualTo(GREETING);
            assertThat(rules(coded(GREETING, name))).containsExactly(BodyRules.CODING_ABSENT);
            assertThat(coded(Samples.gzip(GREETING), name.replace("gzip", "zstd"), "gzip")
                            .octets())
                    .isEqualTo(GREETING);
        }
    }

    @Test
    void anUnknownCodingEndsTheWay() {
        Decoded decoded = coded(Samples.gzip(GREETING), "secret", "gzip").decoded();

        assertThat(decoded.bytes()).isEqualTo(GREETING);
        assertThat(decoded.steps().getLast()).isEqualTo(new Decoding("secret", 0, 0, Optional.of(Fault.UNKNOWN)));
        assertThat(decoded.isComplete()).isFalse();
        assertThat(decoded.findings()).extracting(Finding::rule).containsExactly(BodyRules.CODING_UNKNOWN);
    }

    @Test
    void noMoreCodingsAreUndoneThanAreAllowed() {
        Bytes sent = GREETING;
        for (int i = 0; i < 9; i++) {
            sent = Samples.gzip(sent);
        }
        String[] names = java.util.Collections.nCopies(9, "gzip").toArray(String[]::new);

        Body body = coded(sent, names);

        assertThat(rules(body)).containsExactly(BodyRules.CODING_STACKED);
        assertThat(body.octets()).isEqualTo(Samples.gzip(GREETING));
    }

    @Test
    void ofNothingComesNothing() {
        for (String name : List.of("gzip", "deflate", "br", "zstd", "compress", "identity")) {
            Decoded decoded = coded(Bytes.EMPTY, name).decoded();

            assertThat(decoded.bytes()).isEqualTo(Bytes.EMPTY);
            assertThat(decoded.findings()).as(name).isEmpty();
        }
    }

    @Test
    void workIsStoppedByHand() {
        Bytes sent = Samples.gzip(Bytes.wrap(new byte[10_000_000]));

        Body body = Body.of(
                new Labels(MediaType.NONE, List.of("gzip"), MediaType.NONE, ""),
                sent,
                Limits.DEFAULT,
                (done, all) -> done < sent.length() / 2);

        assertThat(body.octets().length()).isBetween(1, 9_000_000);
        assertThat(body.decoded().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.fault()).contains(Fault.STOPPED));
    }

    @Test
    void aMessageSaysHowItsContentIsCoded() {
        Bytes gzip = Samples.gzip(GREETING);
        String head = String.join(
                "\r\n",
                "POST / HTTP/1.1",
                "Host: h",
                "Content-Encoding: GZIP , identity",
                "Content-Type: application/json; charset=\"utf-8\"",
                "Transfer-Encoding: chunked",
                "",
                "a",
                "");
        Bytes request = Bytes.latin1(head)
                .concat(gzip.slice(0, 10))
                .concat(Bytes.latin1("\r\n" + Integer.toHexString(gzip.length() - 10) + "\r\n"))
                .concat(gzip.slice(10, gzip.length()))
                .concat(Bytes.latin1("\r\n0\r\n\r\n"));

        Body body = Body.of(Dissector.request(request), Limits.DEFAULT, Watch.NONE);

        assertThat(body.sent()).isEqualTo(gzip);
        assertThat(body.octets()).isEqualTo(GREETING);
        assertThat(body.labels().type().name()).isEqualTo("application/json");
        assertThat(body.text().chars()).isEqualTo(GREETING.latin1());
    }

    @Test
    void partsMayBeEncodedToTravelByMail() {
        assertThat(coded(Bytes.latin1("SGVs\r\nbG8="), "base64").octets()).isEqualTo(Bytes.latin1("Hello"));
        assertThat(coded(Bytes.latin1("a=3D=\r\nb=\nc=ZZ="), "quoted-printable").octets())
                .isEqualTo(Bytes.latin1("a=bc=ZZ="));
        assertThat(coded(Bytes.latin1("Hello"), "8bit").octets()).isEqualTo(Bytes.latin1("Hello"));
    }

    @Test
    void anyOctetsInAnyCodingGiveSomething() {
        Random random = new Random(42);
        for (Coding coding : Coding.values()) {
            for (int i = 0; i < 300; i++) {
                byte[] octets = new byte[random.nextInt(200)];
                random.nextBytes(octets);
                if (random.nextBoolean()) {
                    byte[] head = switch (coding) {
                        case GZIP -> new byte[] {0x1f, (byte) 0x8b, 8, 0};
                        case ZSTD -> new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
                        case COMPRESS -> new byte[] {0x1f, (byte) 0x9d, (byte) 0x90};
                        default -> new byte[] {0x78, (byte) 0x9c};
                    };
                    System.arraycopy(head, 0, octets, 0, Math.min(head.length, octets.length));
                }
                Decoded decoded = Body.of(
                                new Labels(MediaType.NONE, List.of(coding.key()), MediaType.NONE, ""),
                                Bytes.wrap(octets),
                                SMALL,
                                Watch.NONE)
                        .decoded();

                assertThat(decoded.bytes().length()).isLessThanOrEqualTo(SMALL.decodedBytes());
            }
        }
    }

    private static List<Rule> rules(Body body) {
        return body.decoded().findings().stream().map(Finding::rule).toList();
    }

    private static Bytes words(int length) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(Integer.toString(random.nextInt(100_000), 36)).append(' ');
        }
        return Bytes.latin1(text.toString());
    }
}
