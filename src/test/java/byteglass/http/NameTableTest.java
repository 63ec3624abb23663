package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameTableTest {

    private static final List<String> NAMES =
            List.of("te", "host", "x-device", "accept-encoding", "upgrade-insecure-requests");

    private final NameTable table = NameTable.of(NAMES);

    private int find(String before, String name) {
        byte[] data = (before + name + ": a").getBytes(StandardCharsets.ISO_8859_1);
        return table.find(data, before.length(), before.length() + name.length());
    }

    @Test
    void eachNameIsFoundWhereverItStandsAndWhateverItsCase() {
        for (int i = 0; i < NAMES.size(); i++) {
            for (String before : List.of("", "ab", "GET / HTTP/1.1\r\n")) {
                assertThat(find(before, NAMES.get(i))).as(NAMES.get(i)).isEqualTo(i);
                assertThat(find(before, NAMES.get(i).toUpperCase(java.util.Locale.ROOT)))
                        .isEqualTo(i);
            }
        }
    }

    @Test
    void whatIsNearlyANameIsNone() {
        for (String near : List.of(
                "",
                "t",
                "hos",
                "host\0",
                "\0host",
                "ho\u0013t",
                "x-devic\u0085",
                "x\rdevice",
                "accept_encoding",
                "accept-encodinh",
                "upgrade-insecure_requests",
                "upgrade-insecure-request",
                "upgrade-insecure-requests-")) {
            assertThat(find("", near)).as(near).isEqualTo(-1);
            assertThat(find("GET / HTTP/1.1\r\n", near)).as(near).isEqualTo(-1);
        }
    }

    @Test
    void namesThatShareASlotAreAllFound() {
        List<String> many = IntStream.range(0, 2000)
                .mapToObj(i -> i % 2 == 0 ? "the-name-" + i : i + "-name")
                .toList();
        NameTable full = NameTable.of(many);
        for (int i = 0; i < many.size(); i++) {
            byte[] data = ("  " + many.get(i)).getBytes(StandardCharsets.US_ASCII);
            assertThat(full.find(data, 2, data.length)).isEqualTo(i);
        }
        byte[] other = "  the-name-none".getBytes(StandardCharsets.US_ASCII);
        assertThat(full.find(other, 2, other.length)).isEqualTo(-1);
    }

    /// Of such names hardly two share a slot; in many tables of many names some stand beside each other.
    @Test
    void namesWithTheSameFirstAndLastOctetsAreToldByTheirLength() {
        for (int round = 0; round < 500; round++) {
            String letter = String.valueOf((char) ('a' + round % 26));
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                names.add("name-" + round + "-" + i);
                names.add(letter.repeat(9 + 2 * i));
            }
            NameTable lengths = NameTable.of(names);
            for (int length = 9; length <= 16; length++) {
                byte[] data = letter.repeat(length).getBytes(StandardCharsets.US_ASCII);
                assertThat(lengths.find(data, 0, length)).isEqualTo(names.indexOf(letter.repeat(length)));
            }
        }
    }
}
