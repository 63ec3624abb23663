package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import org.junit.jupiter.api.Test;

class ByteRolesTest {

    private static ByteRoles roles(HttpRole last) {
        Spans.Builder<HttpRole> spans = new Spans.Builder<>(HttpRole.values());
        spans.to(3, HttpRole.METHOD);
        spans.to(5, last);
        return new ByteRoles(spans.build());
    }

    @Test
    void whatIsBeyondGoesOnAsTheBodyBefore() {
        ByteRoles roles = roles(HttpRole.CHUNK_DATA);
        assertThat(roles.at(2)).isEqualTo(HttpRole.METHOD);
        assertThat(roles.end(2)).isEqualTo(3);
        assertThat(roles.at(1L << 40)).isEqualTo(HttpRole.CHUNK_DATA);
        assertThat(roles.end(4)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatIsBeyondALineIsABody() {
        ByteRoles roles = roles(HttpRole.LF);
        assertThat(roles.at(4)).isEqualTo(HttpRole.LF);
        assertThat(roles.end(4)).isEqualTo(5);
        assertThat(roles.at(5)).isEqualTo(HttpRole.BODY);
        assertThat(roles.end(5)).isEqualTo(Long.MAX_VALUE);
    }
}
