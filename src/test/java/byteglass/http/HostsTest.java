package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    private static boolean isValid(String host) {
        byte[] data = ("xx" + host + "yy").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        return Hosts.isValid(data, 2, data.length - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":80",
                "a",
                "a.",
                "a:",
                "a:80",
                "a:99999999999",
                "1.2.3.4",
                "999.1",
                "a_b",
                "a!$&'()*+,;=b",
                "%41",
                "[::]",
                "[::1]",
                "[1::]",
                "[1:2:3:4:5:6:7:8]",
                "[1:2:3:4:5:6:7::]",
                "[::2:3:4:5:6:7:8]",
                "[1::8]:80",
                "[fe80::ABCD]",
                "[::ffff:1.2.3.4]",
                "[1:2:3:4:5:6:1.2.3.4]",
                "[::255.255.255.255]",
                "[v1.a]",
                "[VF.a:b:c]"
            })
    void hosts(String host) {
        assertThat(isValid(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a/b",
                "a@b",
                "a?b",
                "a#b",
                "a:b",
                "a:1:2",
                "a\\b",
                "\u00e9",
                "%",
                "%4",
                "%4g",
                "%g4",
                "[",
                "[]",
                "[a]",
                "[::1",
                "[::1]a",
                "[:1]",
                "[1:]",
                "[1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7:8:9]",
                "[1:2:3:4:5:6:7:8::]",
                "[1::2::3]",
                "[:::]",
                "[12345::]",
                "[g::]",
                "[1:2:3:4:5:6:7:1.2.3.4]",
                "[::1.2.3]",
                "[::1.2.3.4.5]",
                "[::1.2.3.256]",
                "[::01.2.3.4]",
                "[::1..3.4]",
                "[::1.2.3.]",
                "[::1.2.3.4a]",
                "[::1.2.3.12345]",
                "[fe80::1%25eth0]",
                "[v.a]",
                "[v1a]",
                "[v1.]",
                "[v1:a]",
                "[v1.a%41]",
                "[v1.%41]",
                "[v1.a/b]"
            })
    void noHosts(String host) {
        assertThat(isValid(host)).isFalse();
    }
}
