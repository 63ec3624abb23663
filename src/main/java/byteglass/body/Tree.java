package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Content as nodes in nodes. Kept packed, about 30 octets a node, so that a million of them cost no more than a
/// picture; names and values are read from the content when they are looked at. Immutable.
public final class Tree {

    private static final Kind[] KINDS = Kind.values();
    /// A node's cells: where it starts and ends, its name, its value, what comes after its children, how many it has.
    private static final int START = 0;

    private static final int END = 1;
    private static final int NAME = 2;
    private static final int NAME_END = 3;
    private static final int VALUE = 4;
    private static final int VALUE_END = 5;
    private static final int AFTER = 6;
    private static final int CHILDREN = 7;
    private static final int STRIDE = 8;

    private final int[] cells;
    private final byte[] kinds;
    private final int size;
    private final int rootCount;
    private final Wording wording;

    private Tree(Builder from, Wording wording) {
        this.cells = Arrays.copyOf(from.cells, from.size * STRIDE);
        this.kinds = Arrays.copyOf(from.kinds, from.size);
        this.size = from.size;
        this.rootCount = from.rootCount;
        this.wording = wording;
    }

    /// How many nodes there are in all.
    public int size() {
        return size;
    }

    public int rootCount() {
        return rootCount;
    }

    /// Some of the nodes that are in no other.
    public List<Node> roots(int from, int to) {
        return siblings(0, size, from, to);
    }

    Kind kind(int index) {
        return KINDS[kinds[index]];
    }

    private int cell(int index, int which) {
        return cells[index * STRIDE + which];
    }

    String name(int index) {
        int start = cell(index, NAME);
        return start < 0 ? "" : wording.name(kind(index), start, cell(index, NAME_END));
    }

    String value(int index) {
        int start = cell(index, VALUE);
        return start < 0 ? "" : wording.value(kind(index), start, cell(index, VALUE_END));
    }

    Range range(int index) {
        return wording.octets(cell(index, START), cell(index, END));
    }

    int childCount(int index) {
        return cell(index, CHILDREN);
    }

    List<Node> children(int index, int from, int to) {
        return siblings(index + 1, cell(index, AFTER), from, to);
    }

    private List<Node> siblings(int first, int end, int from, int to) {
        List<Node> found = new ArrayList<>();
        int position = 0;
        for (int at = first; at < end && position < to; at = cell(at, AFTER)) {
            if (position >= from) {
                found.add(new Node(this, at, position));
            }
            position++;
        }
        return found;
    }

    /// Collects nodes in the order in which they begin. When there are as many as there may be, more are not kept. Not
    /// safe for several threads.
    static final class Builder {
        private final int most;
        private int[] cells = new int[16 * STRIDE];
        private byte[] kinds = new byte[16];
        private int size;
        private int rootCount;
        private int[] open = new int[16];
        private int depth;
        /// How many nodes are open that were not kept.
        private int leftOut;

        private boolean full;
        private int nameStart = -1;
        private int nameEnd;
        private int begin = -1;

        Builder(int most) {
            this.most = most;
        }

        boolean isFull() {
            return full;
        }

        /// Whether as many nodes are open and not kept as may be kept: memory for what is open ends somewhere too.
        boolean isTooDeep() {
            return leftOut >= most;
        }

        int depth() {
            return depth + leftOut;
        }

        /// Names the next node, which begins with its name.
        void name(int start, int end) {
            nameStart = start;
            nameEnd = end;
            begin = begin < 0 ? start : begin;
        }

        /// Lets the next node begin earlier than its name or value.
        void begin(int start) {
            begin = begin < 0 ? start : begin;
        }

        /// A node without children.
        ///
        /// @param start of its value; -1 where it has none
        void leaf(Kind kind, int start, int end) {
            open(kind, start, end);
            close(end);
        }

        /// A node with children, which follow.
        void open(Kind kind, int start) {
            open(kind, -1, start);
        }

        /// A node with a value, and perhaps children, which follow.
        void open(Kind kind, int start, int end) {
            if (size >= most || leftOut > 0) {
                full = true;
                leftOut++;
                forgetName();
                return;
            }
            if (size == kinds.length) {
                kinds = Arrays.copyOf(kinds, size * 2);
                cells = Arrays.copyOf(cells, size * 2 * STRIDE);
            }
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
            }
            if (depth == 0) {
                rootCount++;
            } else {
                cells[open[depth - 1] * STRIDE + CHILDREN]++;
            }
            int at = size * STRIDE;
            int first = start < 0 ? end : start;
            cells[at + START] = begin >= 0 ? begin : first;
            cells[at + NAME] = nameStart;
            cells[at + NAME_END] = nameEnd;
            cells[at + VALUE] = start;
            cells[at + VALUE_END] = end;
            kinds[size] = (byte) kind.ordinal();
            open[depth++] = size++;
            forgetName();
        }

        private void forgetName() {
            nameStart = -1;
            nameEnd = 0;
            begin = -1;
        }

        /// Ends the node that was opened last.
        void close(int end) {
            if (leftOut > 0) {
                leftOut--;
                return;
            }
            int at = open[--depth] * STRIDE;
            cells[at + END] = Math.max(end, cells[at + START]);
            cells[at + AFTER] = size;
        }

        /// Ends all that is open.
        Tree end(int at, Wording wording) {
            while (depth() > 0) {
                close(at);
            }
            return new Tree(this, wording);
        }
    }
}
