package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatwgHostTest {

    private static String octets(String typed) {
        return Bytes.utf8(typed).latin1();
    }

    private static @Nullable String host(String input) {
        return WhatwgHost.parse(octets(input), false, EnumSet.noneOf(ValidationError.class));
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMPLE.com, example.com",
        "%65xample.com, example.com",
        "münchen.de, xn--mnchen-3ya.de",
        "m%C3%BCnchen.de, xn--mnchen-3ya.de",
        "faß.de, xn--fa-hia.de",
        "日本語。ｊｐ, xn--wgv71a119e.jp",
        "XN--MNCHEN-3YA.de, xn--mnchen-3ya.de",
        "a.xn--mnchen-3ya, a.xn--mnchen-3ya",
        "a..b, a..b",
        ".a, .a",
        "a., a.",
        "1.2.3.4, 1.2.3.4",
        "1.2.3.4., 1.2.3.4",
        "0x7f.1, 127.0.0.1",
        "0X7F.0.0.01, 127.0.0.1",
        "017700000001, 127.0.0.1",
        "2130706433, 127.0.0.1",
        "0xffffffff, 255.255.255.255",
        "1.0x, 1.0.0.0",
        "1.256, 1.0.1.0",
        "1.2.65535, 1.2.255.255",
        "0, 0.0.0.0",
        "a.0b, a.0b",
        "1.0xg, 1.0xg",
        "a.09a, a.09a",
        "1a, 1a",
        "., .",
        "１２７.1, 127.0.0.1",
    })
    void aDomainHasOneForm(String input, String serialised) {
        assertThat(host(input)).isEqualTo(serialised);
    }

    @ParameterizedTest
    @CsvSource({
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
        "1:0:0:4:0:0:0:8, 1:0:0:4::8",
        "1:0:0:0:5:0:0:0, 1::5:0:0:0",
        "0:0:3:4:5:6:7:8, ::3:4:5:6:7:8",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        "1:0:3:0:5:6:7:8, 1:0:3:0:5:6:7:8",
        "00AB::CDEF, ab::cdef",
        "::127.0.0.1, ::7f00:1",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "::1.20.255.0, ::114:ff00",
    })
    void anIpv6AddressIsWrittenShort(String input, String serialised) {
        assertThat(host("[" + input + "]")).isEqualTo("[" + serialised + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                ":1 IPV6_INVALID_COMPRESSION",
                ": IPV6_INVALID_COMPRESSION",
                "1:2:3:4:5:6:7:8:9 IPV6_TOO_MANY_PIECES",
                "1::2::3 IPV6_MULTIPLE_COMPRESSION",
                "::: IPV6_MULTIPLE_COMPRESSION",
                "1: IPV6_INVALID_CODE_POINT",
                "12345:: IPV6_INVALID_CODE_POINT",
                "::g IPV6_INVALID_CODE_POINT",
                "::1%251 IPV6_INVALID_CODE_POINT",
                "1:2 IPV6_TOO_FEW_PIECES",
                "'' IPV6_TOO_FEW_PIECES",
                "1:2:3:4:5:6:7:1.2.3.4 IPV4_IN_IPV6_TOO_MANY_PIECES",
                "::.1 IPV4_IN_IPV6_INVALID_CODE_POINT",
                "::1.a IPV4_IN_IPV6_INVALID_CODE_POINT",
                "::1. IPV4_IN_IPV6_INVALID_CODE_POINT",
                "::1.02.3.4 IPV4_IN_IPV6_INVALID_CODE_POINT",
                "::1.2.3.4.5 IPV4_IN_IPV6_INVALID_CODE_POINT",
                "::1.2.3.4: IPV4_IN_IPV6_INVALID_CODE_POINT",
                "::1.2.3.256 IPV4_IN_IPV6_OUT_OF_RANGE_PART",
                "::1.2.3 IPV4_IN_IPV6_TOO_FEW_PARTS",
            })
    void aFaultInAnIpv6AddressHasAName(String input, ValidationError expected) {
        Set<ValidationError> errors = EnumSet.noneOf(ValidationError.class);

        assertThat(WhatwgHost.parse("[" + input + "]", false, errors)).isNull();
        assertThat(errors).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--!", "xn--99999", "xn--99999a", "xn--99999999999999999999", "b.xn--a-0"})
    void punycodeThatStandsForNothingIsReadAndReported(String domain) {
        Set<ValidationError> errors = EnumSet.noneOf(ValidationError.class);

        assertThat(WhatwgHost.parse(domain, false, errors)).isEqualTo(domain);
        assertThat(errors).containsExactly(ValidationError.DOMAIN_TO_ASCII);
    }

    @Test
    void theHostOfAnotherSchemeIsNotLookedInto() {
        Set<ValidationError> errors = EnumSet.noneOf(ValidationError.class);

        assertThat(WhatwgHost.parse(octets("EX%41mple.1é"), true, errors)).isEqualTo("EX%41mple.1%C3%A9");
        assertThat(WhatwgHost.parse("[::1]", true, errors)).isEqualTo("[::1]");
        assertThat(errors).isEmpty();
    }

    @Test
    void aNameThatNoMachineConvertsIsRefused() {
        assertThat(Idna.ascii("é".repeat(300))).startsWith("xn--");
        assertThat(Idna.ascii("é".repeat(8_000))).isEmpty();
        assertThat(Idna.ascii("é.".repeat(5_000))).isEmpty();
        assertThat(host("a".repeat(70_000))).hasSize(70_000);
        assertThat(host("")).isNull();
    }

    @Test
    void aNameThatNeedsItIsShownInUnicode() {
        assertThat(Idna.unicode("xn--mnchen-3ya.de")).isEqualTo("münchen.de");
        assertThat(Idna.ascii("a\u200db")).isEmpty();
    }
}
