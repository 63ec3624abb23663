package byteglass.wire;

import static byteglass.wire.Samples.hex;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The properties are tried on samples, on samples that were changed, and on noise.
class WirePropertiesTest {

    @Test
    void everySampleCutAnywhereIsTiled() {
        for (Bytes sample : Samples.ALL) {
            for (int end = 0; end <= sample.length(); end++) {
                WireProperties.hold(sample.slice(0, end));
            }
        }
    }

    @Test
    void everyByteOfASampleMayBeAnything() {
        for (Bytes sample : Samples.ALL) {
            for (int i = 0; i < sample.length(); i++) {
                for (int octet : new int[] {0, 1, 0x16, 0x7f, 0x80, 0xff, '\r', '\n', ' '}) {
                    byte[] changed = sample.toArray();
                    changed[i] = (byte) octet;
                    WireProperties.hold(Bytes.wrap(changed));
                }
            }
        }
    }

    @Test
    void anyBytesAreTiled() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            Bytes sample = Samples.ALL.get(random.nextInt(Samples.ALL.size()));
            WireProperties.hold(
                    sample.slice(0, random.nextInt(sample.length() + 1)).concat(Bytes.wrap(bytes)));
        }
    }

    @Test
    void largeInputsCostLinearTime() {
        byte[] zeros = new byte[4 << 20];
        WireProperties.hold(Bytes.wrap(zeros));
        Bytes manyRecords =
                hex("160301 0001 01 160301 0003 ffffff").concat(Bytes.wrap(repeated("160301000100", 200_000)));
        WireProperties.hold(manyRecords);
        WireProperties.hold(Recognizer.PREFACE.concat(Bytes.wrap(zeros)));
        WireProperties.hold(Bytes.latin1("SSH-").concat(Bytes.wrap(zeros)));
        WireProperties.hold(Samples.SOCKS4.slice(0, 8).concat(Bytes.latin1("x".repeat(4 << 20))));
        WireProperties.hold(Recognizer.PROXY_SIGNATURE.concat(hex("2100ffff")).concat(Bytes.wrap(zeros)));
    }

    private static byte[] repeated(String digits, int times) {
        byte[] one = hex(digits).toArray();
        byte[] all = new byte[one.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(one, 0, all, i * one.length, one.length);
        }
        return all;
    }

    @Test
    void everyRoleProtocolAndRuleHasItsTexts() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            for (WireRole role : WireRole.values()) {
                assertThat(texts.get("role." + role.key())).isNotBlank();
            }
            for (Protocol protocol : Protocol.values()) {
                assertThat(texts.get("wire." + protocol.key())).isNotBlank();
                assertThat(texts.get("wire." + protocol.key() + ".says")).isNotBlank();
                assertThat(texts.get("wire." + protocol.key() + ".kind")).isNotBlank();
            }
            assertThat(WireRules.ALL).allSatisfy(rule -> {
                assertThat(texts.get("rule." + rule.id(), "TLS 1.1"))
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(texts.get("rule." + rule.id() + ".why")).isNotBlank();
            });
        }
    }
}
