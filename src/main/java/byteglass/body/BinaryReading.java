package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;

/// Reads items that hold items: what CBOR and MessagePack have in common. A format says what its next item is.
///
/// A name in a map is a node's name where it is no array or map itself; one that is becomes a node before its value.
abstract class BinaryReading {

    private final Bytes octets;
    private final Tree.Builder tree;
    private final Nest nest = new Nest();
    private final Findings found;
    private int at;

    BinaryReading(Bytes octets, Limits limits) {
        this.octets = octets;
        this.tree = new Tree.Builder(limits.nodes());
        this.found = new Findings(octets.length());
    }

    /// Reads all items, and gives what became of them.
    Shape read(Body body, Watch watch, Wording wording) {
        Pace pace = new Pace(watch, octets);
        while (at < octets.length() && !tree.isTooDeep() && pace.goesOn(at)) {
            int start = at;
            if (!item()) {
                broken(start, body.decoded().isComplete());
                break;
            }
            while (nest.isDone()) {
                close();
            }
        }
        boolean whole = body.decoded().isComplete() && !tree.isTooDeep() && !pace.isStopped();
        if (nest.depth() > 0 && whole && found.list().isEmpty()) {
            found.at(BodyRules.BINARY_TRUNCATED, octets.length());
        }
        return Shape.of(tree.end(octets.length(), wording), found.list(), whole && !tree.isFull());
    }

    private void broken(int start, boolean complete) {
        if (complete) {
            found.at(at > octets.length() ? BodyRules.BINARY_TRUNCATED : BodyRules.BINARY_INVALID, start);
        }
        tree.leaf(Kind.BROKEN, start, octets.length());
        at = octets.length();
    }

    /// Takes the next item, or returns false where there is none that can be read.
    abstract boolean item();

    /// The next octet; -1 at the end.
    int next() {
        return at < octets.length() ? octets.at(at++) : -1;
    }

    int at() {
        return at;
    }

    /// A big-endian number of so many octets, without a sign; -1 where there are not so many or it is too large.
    long number(int count) {
        if (!has(count)) {
            return -1;
        }
        at += count;
        return BinaryWording.number(octets, at - count, count);
    }

    /// Whether so many octets are left. Where not, the end is passed, so that the fault is known for that.
    boolean has(long count) {
        boolean enough = count >= 0 && count <= octets.length() - at;
        at = enough || count < 0 ? at : octets.length() + 1;
        return enough;
    }

    /// Takes an item that ends so many octets from here.
    boolean scalar(Kind kind, int start, long count) {
        if (!has(count)) {
            return false;
        }
        at += (int) count;
        if (nest.isAtName()) {
            tree.name(start, at);
        } else {
            tree.leaf(kind, start, at);
        }
        nest.item();
        return true;
    }

    /// Opens an array or a map.
    ///
    /// @param items how many there are; of a map, names and values
    boolean open(Kind kind, int start, long items) {
        if (items < 0) {
            return false;
        }
        nest.item();
        tree.begin(start);
        tree.open(kind, at);
        nest.open(items, kind == Kind.OBJECT);
        return true;
    }

    /// Opens a node with one child, which counts for it.
    boolean tag(int start) {
        nest.item();
        tree.open(Kind.TAG, start, at);
        nest.open(1, false);
        return true;
    }

    /// Ends the innermost at a mark.
    boolean breakOff() {
        if (!nest.isUntilBreak()) {
            return false;
        }
        close();
        return true;
    }

    private void close() {
        nest.close();
        tree.close(at);
    }
}
