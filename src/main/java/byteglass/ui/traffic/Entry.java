package byteglass.ui.traffic;

import byteglass.http.Derived;
import byteglass.http.Ending;
import byteglass.http.Summary;
import byteglass.store.Row;
import byteglass.texts.Texts;
import org.jspecify.annotations.Nullable;

/// What one line of the table shows.
///
/// @param foreign what there is to say of bytes without a request line; null where they have one, or may come to it
/// @param announcedBytes how much content the head of a request that is still arriving announces; otherwise -1
public record Entry(Row row, @Nullable Foreign foreign, long announcedBytes) {

    static final long UNKNOWN = -1;

    /// Whether more of the request is awaited.
    boolean isArriving() {
        return row.requestEnding() == null && row.ending() == null;
    }

    /// The version, as it was sent; of another protocol, as it is called.
    String version() {
        return foreign == null ? row.summary().version() : foreign.version();
    }

    /// The Host value, else what the target says; empty where neither is there.
    String host() {
        Summary summary = row.summary();
        if (foreign != null) {
            return foreign.host().name();
        }
        return summary.host() != null ? summary.host() : Target.authority(summary.method(), summary.target());
    }

    /// The status, or in a word why there is none.
    String reply(Texts texts) {
        if (row.status() > 0) {
            return Integer.toString(row.status());
        }
        Ending ending = row.ending();
        return ending == null ? EntryCell.LOADING : texts.get("traffic.ending." + ending.key());
    }

    /// The line in words: `1281, POST /cart, shop.test, reply 400, 5 findings, worst error`.
    String spoken(Texts texts) {
        String line = spokenWithoutFindings(texts);
        Derived derived = row.derived();
        if (derived == null || derived.worst().isEmpty()) {
            return line;
        }
        String worst = texts.get("traffic.worst." + derived.worst().get().key());
        return derived.count() == 1
                ? texts.get("traffic.spoken.finding", line, worst)
                : texts.get("traffic.spoken.findings", line, derived.count(), worst);
    }

    private String spokenWithoutFindings(Texts texts) {
        Summary summary = row.summary();
        String number = Long.toString(row.id());
        if (foreign != null) {
            String what = foreign.title().text() + ", " + foreign.title().says();
            String whom = foreign.host().name();
            return texts.get(
                    "traffic.spoken.foreign", number, whom.isEmpty() ? what : what + ", " + whom, reply(texts));
        }
        String key = isArriving()
                ? "traffic.spoken.arriving"
                : row.ending() == null && row.status() == 0 ? "traffic.spoken.awaiting" : "traffic.spoken";
        return texts.get(key, number, (summary.method() + " " + summary.target()).strip(), host(), reply(texts));
    }
}
