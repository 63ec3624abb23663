package byteglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void anAddressIsAUrl() {
        Address address = Address.of(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 8050));
        assertThat(address.authority()).isEqualTo("127.0.0.1:8050");
        assertThat(address.url()).isEqualTo("http://127.0.0.1:8050/");
    }

    @Test
    void anIpv6AddressStandsInBrackets() {
        assertThat(new Address("::1", 8050).url()).isEqualTo("http://[::1]:8050/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void whatListensEverywhereIsReachedOnTheLoopbackAddress(String any) {
        Address address = Address.of(new InetSocketAddress(InetAddress.ofLiteral(any), 8050));
        assertThat(address.host()).isEqualTo(InetAddress.getLoopbackAddress().getHostAddress());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "8050, 8050", "' 65535 ', 65535", "00080, 80"})
    void aPortIsReadFromWhatIsTyped(String text, int port) {
        assertThat(PortText.parse(text)).hasValue(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "65536", "99999", "123456", "-1", "80a", "8 0", "٨٠", "8050.0"})
    void whatIsNoPortIsNotRead(String text) {
        assertThat(PortText.parse(text)).isEmpty();
    }
}
