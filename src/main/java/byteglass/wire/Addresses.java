package byteglass.wire;

import byteglass.dissect.Bytes;
import java.util.StringJoiner;

/// Writes addresses as text.
final class Addresses {

    private Addresses() {}

    /// `192.0.2.1` for four bytes, `[2001:db8:0:0:0:0:0:1]` for others.
    static String text(Bytes address) {
        if (address.length() == 4) {
            return address.at(0) + "." + address.at(1) + "." + address.at(2) + "." + address.at(3);
        }
        StringJoiner text = new StringJoiner(":", "[", "]");
        for (int i = 0; i + 1 < address.length(); i += 2) {
            text.add(Integer.toHexString(address.at(i) << 8 | address.at(i + 1)));
        }
        return text.toString();
    }
}
