package byteglass.ui.compare;

import byteglass.compare.Block;
import byteglass.compare.MessageDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two messages, compared.
///
/// @param parts by what their bytes are for; null where one of them is no HTTP/1
/// @param blocks byte by byte: they tile both
record Comparison(Half left, Half right, @Nullable MessageDiff parts, List<Block> blocks) {

    Comparison {
        blocks = List.copyOf(blocks);
    }

    boolean isSame() {
        return blocks.stream().allMatch(Block::same)
                && left.capture().length() == right.capture().length();
    }

    /// Whether all bytes of both were compared.
    boolean isWhole() {
        return left.capture().isWhole() && right.capture().isWhole();
    }
}
