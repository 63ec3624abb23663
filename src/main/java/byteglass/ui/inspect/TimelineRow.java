package byteglass.ui.inspect;

import byteglass.store.Row;
import byteglass.ui.kit.TimeBar;
import byteglass.ui.kit.TimeScale;
import java.util.List;
import java.util.stream.Stream;

/// A row of the Timeline view: what it says, no node.
public sealed interface TimelineRow {

    /// What a screen reader says.
    String spoken();

    /// The head of a section.
    ///
    /// @param words its title, then what is said after it
    record Head(List<String> words) implements TimelineRow {

        public Head {
            words = List.copyOf(words);
        }

        @Override
        public String spoken() {
            return String.join(", ", words);
        }
    }

    /// The heads of the columns beneath, with the times that the width of the bars stands for.
    record Axis(TimeScale scale, Names names) implements TimelineRow {

        /// What stands above the two times, and above the sentences.
        record Names(String took, String at, String means) {}

        @Override
        public String spoken() {
            return names.took() + ", " + names.at() + ", " + names.means();
        }
    }

    /// A step of the exchange.
    ///
    /// @param number its place among them, from 1
    record StepLine(int number, Reach reach, Drawn drawn, Words words) implements TimelineRow {

        /// How far it came.
        enum Reach {
            DONE,
            UNDER_WAY,
            /// The exchange ended here.
            FAILED,
            NOT_REACHED
        }

        /// @param stretch its bar
        record Drawn(TimeScale scale, TimeBar.Stretch stretch) {}

        /// @param detail what is said beside its bar
        /// @param took how long it took; empty where that is not known
        /// @param at when it was over, from the beginning of the scale; empty where it was not reached
        /// @param means what it is, in a sentence
        record Words(String label, String detail, String took, String at, String means) {}

        @Override
        public String spoken() {
            return number + ", "
                    + String.join(
                            ", ",
                            Stream.of(words.label(), words.took(), words.at(), words.detail(), words.means())
                                    .filter(word -> !word.isEmpty())
                                    .toList());
        }
    }

    /// An exchange of the same connection.
    ///
    /// @param here whether it is the one that is looked at
    /// @param between what came between it and the one before
    record ExchangeLine(Row row, boolean here, String between, String spoken) implements TimelineRow {}

    /// Stands for exchanges that are not listed.
    ///
    /// @param sequence around which others are listed when somebody asks for them
    record MoreLine(int sequence, String text) implements TimelineRow {

        @Override
        public String spoken() {
            return text;
        }
    }

    /// Something else that is said, such as how the connection ended.
    ///
    /// @param bad whether something is wrong
    record Note(String text, boolean bad) implements TimelineRow {

        @Override
        public String spoken() {
            return text;
        }
    }
}
