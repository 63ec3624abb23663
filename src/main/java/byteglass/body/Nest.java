package byteglass.body;

import java.util.Arrays;

/// The arrays and maps that are open while a binary format is read, and how many items each still lacks. On the heap,
/// so that nesting may be deep.
final class Nest {

    /// Of an item whose end is marked.
    static final long UNTIL_BREAK = Long.MAX_VALUE;

    private long[] lacking = new long[16];
    private boolean[] maps = new boolean[16];
    /// Whether the next item of a map is a name.
    private boolean[] atName = new boolean[16];
    private int depth;

    int depth() {
        return depth;
    }

    void open(long items, boolean map) {
        if (depth == lacking.length) {
            lacking = Arrays.copyOf(lacking, depth * 2);
            maps = Arrays.copyOf(maps, depth * 2);
            atName = Arrays.copyOf(atName, depth * 2);
        }
        lacking[depth] = items;
        maps[depth] = map;
        atName[depth++] = map;
    }

    void close() {
        depth--;
    }

    /// Whether the next item names the one after it.
    boolean isAtName() {
        return depth > 0 && atName[depth - 1];
    }

    boolean isUntilBreak() {
        return depth > 0 && lacking[depth - 1] == UNTIL_BREAK;
    }

    /// Whether the innermost has all its items.
    boolean isDone() {
        return depth > 0 && lacking[depth - 1] == 0;
    }

    /// Counts an item of the innermost.
    void item() {
        if (depth > 0) {
            if (maps[depth - 1]) {
                atName[depth - 1] = !atName[depth - 1];
            }
            if (lacking[depth - 1] != UNTIL_BREAK) {
                lacking[depth - 1]--;
            }
        }
    }
}
