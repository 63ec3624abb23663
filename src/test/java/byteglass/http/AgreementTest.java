package byteglass.http;

import byteglass.dissect.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Framer and dissector are held against each other on inputs that nobody thought of.
class AgreementTest {

    @Test
    void framerAndDissectorAgreeOnAnyBytes() {
        agree(20_000);
    }

    @Test
    @Tag("thorough")
    void framerAndDissectorAgreeOnManyMoreBytes() {
        agree(200_000);
    }

    private static void agree(int inputs) {
        Gibberish gibberish = new Gibberish(9112);
        for (int i = 0; i < inputs; i++) {
            Bytes raw = gibberish.next();
            HttpProperties.hold(raw, gibberish.cuts(raw.length()));
        }
    }
}
