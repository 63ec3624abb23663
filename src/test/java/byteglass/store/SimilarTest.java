package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Summary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {

    @TempDir
    private Path folder;

    private static void captured(Store store, String method, String target, @Nullable String host) {
        Capture request = new Capture(Bytes.latin1(method + " " + target), Arrivals.NONE, Ending.COMPLETE);
        Captures.done(Captures.opened(store)
                .requestWhole(request, new Summary(method, target, "HTTP/1.1", host, 1, null, false, 0)));
    }

    @Test
    void theLastOneBeforeWithTheSameMethodHostAndPathIsFound() throws Exception {
        try (Store store = Store.open(folder.resolve("similar.bgcap"))) {
            captured(store, "GET", "/a?x=1", "shop.test");
            captured(store, "GET", "/a", "shop.test");
            captured(store, "POST", "/a", "shop.test");
            captured(store, "GET", "/a", "other.test");
            captured(store, "GET", "/ab", "shop.test");
            captured(store, "GET", "/a", null);
            captured(store, "GET", "/a?x=2", "shop.test");
            captured(store, "GET", "/a%_?", null);
            captured(store, "GET", "/a", null);

            assertThat(store.similarBefore(7)).hasValue(2);
            assertThat(store.similarBefore(2)).hasValue(1);
            assertThat(store.similarBefore(1)).isEmpty();
            assertThat(store.similarBefore(8)).isEmpty();
            assertThat(store.similarBefore(9)).hasValue(6);
        }
    }

    @Test
    void whatIsNoRequestOrNotThereHasNone() throws Exception {
        try (Store store = Store.open(folder.resolve("similar.bgcap"))) {
            captured(store, "", "", null);
            captured(store, "", "", null);

            assertThat(store.similarBefore(2)).isEmpty();
            assertThat(store.similarBefore(99)).isEmpty();
        }
    }
}
