package byteglass.ui.compare;

import byteglass.dissect.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the parts of two messages.
sealed interface PartLine {

    /// Whether there is nothing that differs.
    boolean same();

    /// The head of rows that belong together.
    ///
    /// @param says what is to be said of them at once
    record Section(String title, String says, boolean same) implements PartLine {}

    /// Octets of one message beside those of the other.
    ///
    /// @param left null where there are none
    /// @param right null where there are none
    /// @param changes in what they differ, in words
    record Octets(@Nullable Excerpt left, @Nullable Excerpt right, List<String> changes, boolean same)
            implements PartLine {}

    /// Something that is said of both.
    record Note(String text) implements PartLine {
        @Override
        public boolean same() {
            return true;
        }
    }

    /// A stretch of a message.
    ///
    /// @param marks what of it differs; null where that is found when it is looked at
    record Excerpt(Range range, @Nullable List<Range> marks) {}
}
