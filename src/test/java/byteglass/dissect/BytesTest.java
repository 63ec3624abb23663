package byteglass.dissect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BytesTest {

    private final Bytes hello = Bytes.latin1("hello");

    @Test
    void aCopyDoesNotSeeLaterWrites() {
        byte[] array = {1, 2, 3};
        Bytes copy = Bytes.copyOf(array);
        Bytes part = Bytes.copyOf(array, 1, 2);
        array[1] = 9;
        assertThat(copy.at(1)).isEqualTo(2);
        assertThat(part.at(0)).isEqualTo(2);
        assertThat(Bytes.copyOf(array, 1, 1)).isSameAs(Bytes.EMPTY);
        assertThat(Bytes.wrap(new byte[0])).isSameAs(Bytes.EMPTY);
    }

    @Test
    void octetsAreNeverNegative() {
        assertThat(Bytes.latin1("\u00ff").at(0)).isEqualTo(255);
        assertThat(Bytes.utf8("\u00ff").length()).isEqualTo(2);
    }

    @Test
    void aSliceIsAViewOfTheSameOctets() {
        Bytes slice = hello.slice(1, 4);
        assertThat(slice.latin1()).isEqualTo("ell");
        assertThat(slice.slice(new Range(1, 2)).latin1()).isEqualTo("l");
        assertThat(slice.latin1(new Range(0, 1))).isEqualTo("e");
        assertThat(slice.lent()).isSameAs(hello.lent());
        assertThat(slice.lentStart()).isEqualTo(1);
        assertThat(slice.compact().lent()).hasSize(3);
        assertThat(hello.compact()).isSameAs(hello);
        assertThat(hello.slice(0, 5)).isSameAs(hello);
        assertThat(hello.slice(0, 4).length()).isEqualTo(4);
        assertThat(hello.slice(1, 5).length()).isEqualTo(4);
        assertThat(hello.slice(2, 2)).isSameAs(Bytes.EMPTY);
        assertThat(slice.buffer().get(0)).isEqualTo((byte) 'e');
        assertThat(slice.buffer().isReadOnly()).isTrue();
    }

    @Test
    void offsetsOutsideAreRefused() {
        assertThatThrownBy(() -> hello.at(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> hello.slice(1, 3).at(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> hello.slice(3, 6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void octetsAreFoundFromAnOffsetOn() {
        assertThat(hello.indexOf('l', 0)).isEqualTo(2);
        assertThat(hello.indexOf('l', 3)).isEqualTo(3);
        assertThat(hello.indexOf('l', 4)).isEqualTo(-1);
        assertThat(hello.indexOf('h', -7)).isZero();
        assertThat(hello.isEmpty()).isFalse();
        assertThat(Bytes.EMPTY.isEmpty()).isTrue();
    }

    @Test
    void bytesAreJoined() {
        assertThat(hello.concat(Bytes.latin1("!")).latin1()).isEqualTo("hello!");
        assertThat(hello.concat(Bytes.EMPTY)).isSameAs(hello);
        assertThat(Bytes.EMPTY.concat(hello)).isSameAs(hello);
    }

    @Test
    void partsOfOneArrayAreEqualByTheirOctets() {
        Bytes all = Bytes.latin1("abab");
        assertThat(all.slice(0, 2)).isEqualTo(all.slice(0, 2)).isEqualTo(all.slice(2, 4));
        assertThat(all.slice(0, 2)).isNotEqualTo(all.slice(0, 3)).isNotEqualTo(all.slice(1, 3));
    }

    @Test
    void equalOctetsAreEqual() {
        Bytes other = Bytes.latin1("xhellox").slice(1, 6);
        assertThat(other).isEqualTo(hello).hasSameHashCodeAs(hello);
        assertThat(other).isNotEqualTo(Bytes.latin1("hallo"));
        assertThat((Object) other).isNotEqualTo("hello");
        assertThat(hello.utf8()).isEqualTo("hello");
    }

    @Test
    void aLongTextIsCutForPeople() {
        assertThat(hello.toString()).isEqualTo("hello");
        assertThat(Bytes.latin1("a".repeat(61)).toString()).isEqualTo("a".repeat(60) + "… (61 bytes)");
    }
}
