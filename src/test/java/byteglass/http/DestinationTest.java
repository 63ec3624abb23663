package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @Test
    void itIsWrittenAsInAUrl() {
        assertThat(new Destination("a.test", 80, null)).hasToString("a.test:80");
        assertThat(new Destination("::1", 65_535, null)).hasToString("[::1]:65535");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536})
    void aPortIsAPort(int port) {
        assertThatThrownBy(() -> new Destination("a", port, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
