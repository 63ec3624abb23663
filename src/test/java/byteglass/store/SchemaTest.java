package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Step;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void everyMigrationIsListedInOrder() throws Exception {
        String first = Schema.MIGRATIONS.getFirst();
        File file =
                new File(Objects.requireNonNull(Schema.class.getResource(first)).toURI());
        File folder = Objects.requireNonNull(file.getParentFile());
        List<String> found = new ArrayList<>();
        for (String name : Objects.requireNonNull(folder.list())) {
            if (name.endsWith(".sql")) {
                found.add(name);
            }
        }
        Collections.sort(found);
        assertThat(Schema.MIGRATIONS).isEqualTo(found);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).startsWith("%04d-".formatted(i + 1));
        }
    }

    @Test
    void codesInFilesNeverChangeTheirMeaning() {
        assertThat(Origin.values()).startsWith(Origin.RECEIVED, Origin.SENT, Origin.FORWARDED, Origin.IMPORTED);
        assertThat(Ending.values())
                .startsWith(
                        Ending.COMPLETE,
                        Ending.CLOSED,
                        Ending.RESET,
                        Ending.TIMED_OUT,
                        Ending.OVER_LIMIT,
                        Ending.REFUSED,
                        Ending.INTERRUPTED);
        assertThat(Direction.values()).startsWith(Direction.REQUEST, Direction.RESPONSE);
        assertThat(Step.values())
                .startsWith(
                        Step.ACCEPT,
                        Step.FIRST_BYTE,
                        Step.HEAD_WHOLE,
                        Step.BODY_WHOLE,
                        Step.STORED,
                        Step.REPLY_FIRST,
                        Step.REPLY_LAST,
                        Step.LOOKED_UP,
                        Step.CONNECTED,
                        Step.SECURED,
                        Step.SEND_FIRST,
                        Step.SEND_LAST,
                        Step.RESPONSE_FIRST,
                        Step.RESPONSE_LAST);
    }
}
