package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Dates.Form;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static Form form(String date) {
        byte[] data = ("x" + date + "y").getBytes(StandardCharsets.ISO_8859_1);
        return Dates.form(data, 1, data.length - 1);
    }

    @Test
    void theThreeFormsAreTold() {
        assertThat(form("Sun, 06 Nov 1994 08:49:37 GMT")).isEqualTo(Form.IMF);
        assertThat(form("Thu, 29 Feb 2024 23:59:60 GMT")).isEqualTo(Form.IMF);
        assertThat(form("Sunday, 06-Nov-94 08:49:37 GMT")).isEqualTo(Form.OBSOLETE);
        assertThat(form("Wednesday, 09-Nov-94 08:49:37 GMT")).isEqualTo(Form.OBSOLETE);
        assertThat(form("Sun Nov  6 08:49:37 1994")).isEqualTo(Form.OBSOLETE);
        assertThat(form("Wed Nov 16 08:49:37 1994")).isEqualTo(Form.OBSOLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "now and then and at times, if at all",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 31 Nov 1994 08:49:37 GMT",
                "Sun, 00 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:49:37 GMT",
                "Sun, 06 Nov 1994 08:60:37 GMT",
                "Sun, 06 Nov 1994 08:49:61 GMT",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sun, 06 nov 1994 08:49:37 GMT",
                "sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08-49-37 GMT",
                "Sun, 06 Nov 19x4 08:49:37 GMT",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Noday, 06-Nov-94 08:49:37 GMT",
                "Sunday, 06-Nov-1994 08:49:37 GMT",
                "Sunday, 06-Nix-94 08:49:37 GMT",
                "Sunday, 06-Nov-94 28:49:37 GMT",
                "Sunday 06-Nov-94 08:49:37 GMT or so",
                "Mon Nov  6 08:49:37 1994",
                "Sun Nov 66 08:49:37 1994",
                "Sun Nov  6 08.49.37 1994",
                "Sun Nov  6 28:49:37 1994",
                "some time in that year of 1994"
            })
    void allElseIsNoDate(String text) {
        assertThat(form(text)).isEqualTo(Form.NONE);
    }
}
