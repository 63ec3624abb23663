package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Connection;
import byteglass.http.Origin;
import byteglass.http.Recording;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnConnectionTest {

    private static final int EXCHANGES = 10;

    @TempDir
    private Path folder = Path.of("");

    private Store store;
    private Connection one;
    private Connection other;

    /// Two connections whose exchanges take turns.
    @BeforeEach
    void open() throws StoreException {
        store = Store.open(folder.resolve("a.bgcap"));
        one = Captures.connection(store);
        other = Captures.connection(store);
        Recording last = null;
        for (int sequence = 1; sequence <= EXCHANGES; sequence++) {
            for (Connection each : List.of(one, other)) {
                last = store.open(Origin.RECEIVED, each, sequence, null, Captures.AT);
                Captures.done(Captures.whole(last, "/" + each.id() + "/" + sequence));
            }
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<String> targets(OnConnection found) {
        return found.rows().stream().map(row -> row.summary().target()).toList();
    }

    @Test
    void aConnectionHasItsOwnExchangesInOrder() {
        OnConnection all = store.onConnection(other.id(), 1, 100);
        List<String> expected = new ArrayList<>();
        for (int sequence = 1; sequence <= EXCHANGES; sequence++) {
            expected.add("/" + other.id() + "/" + sequence);
        }
        assertThat(targets(all)).isEqualTo(expected);
        assertThat(all.before()).isZero();
        assertThat(all.after()).isZero();
    }

    @Test
    void whatDoesNotFitIsCountedBeforeAndAfter() {
        OnConnection some = store.onConnection(one.id(), 4, 3);
        assertThat(targets(some)).containsExactly("/1/4", "/1/5", "/1/6");
        assertThat(some.before()).isEqualTo(3);
        assertThat(some.after()).isEqualTo(4);
    }

    @Test
    void aConnectionThatIsNotThereHasNone() {
        assertThat(store.onConnection(99, 1, 10)).isEqualTo(new OnConnection(List.of(), 0, 0));
        OnConnection past = store.onConnection(one.id(), EXCHANGES + 1, 10);
        assertThat(past.rows()).isEmpty();
        assertThat(past.before()).isEqualTo(EXCHANGES);
    }

    @Test
    void theIndexOfARowIsHowManyComeBeforeIt() {
        assertThat(store.index(1)).isZero();
        assertThat(store.index(7)).isEqualTo(6);
        assertThat(store.rows(store.index(7), 1).getFirst().id()).isEqualTo(7);
    }

    @Test
    void noStatementWalksTheTable() throws Exception {
        for (String sql : List.of(OnConnection.ROWS, OnConnection.COUNT)) {
            StringBuilder plan = new StringBuilder();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                    var statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                    var result = statement.executeQuery()) {
                while (result.next()) {
                    plan.append(result.getString("detail")).append('\n');
                }
            }
            assertThat(plan.toString())
                    .contains("INDEX exchange_connection (connection=? AND sequence>")
                    .doesNotContain("SCAN")
                    .doesNotContain("TEMP B-TREE");
        }
    }
}
