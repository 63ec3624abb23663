package byteglass.ui.inspect;

import byteglass.body.Node;
import byteglass.body.Part;
import byteglass.body.Picture;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the Parts view: what it says, no node. A list of them can be long, so only what is on screen has nodes.
public sealed interface PartsRow {

    /// The octets that it is about.
    Range range();

    /// What a screen reader says.
    String spoken();

    /// Whether others stand below it because it is unfolded.
    default boolean isOpen() {
        return switch (this) {
            case FieldLine line -> line.fold() == FieldLine.Fold.OPEN;
            case NodeLine line -> line.open();
            case PartLine line -> line.open();
            default -> false;
        };
    }

    /// The head of a section.
    ///
    /// @param words its title, then what is said after it
    /// @param spec where the standard says what the section is
    record Section(Kind kind, Range range, List<String> words, List<String> tags, Optional<SpecRef> spec)
            implements PartsRow {

        /// Which section it is.
        public enum Kind {
            START_LINE,
            HEADERS,
            BODY,
            TRAILERS,
            UNPARSED,
            RECORD,
            GREETING,
            EXTENSIONS,
            FRAMES,
            FINGERPRINT
        }

        public Section {
            words = List.copyOf(words);
            tags = List.copyOf(tags);
        }

        String title() {
            return words.getFirst();
        }

        @Override
        public String spoken() {
            return String.join(", ", words) + (tags.isEmpty() ? "" : ", " + String.join(", ", tags));
        }
    }

    /// What is wrong with the whole message, and what can be done.
    record Advice(Range range, Severity severity, String what, String why) implements PartsRow {

        @Override
        public String spoken() {
            return what + " " + why;
        }
    }

    /// The request line or status line.
    record StartLine(Range range, List<Token> tokens) implements PartsRow {

        public StartLine {
            tokens = List.copyOf(tokens);
        }

        @Override
        public String spoken() {
            return String.join("; ", tokens.stream().map(Token::spoken).toList());
        }
    }

    /// A part of a start line.
    ///
    /// @param role whose colour its bar has
    /// @param runs its octets; for the line end, none
    /// @param words what it is, what that means, and what a screen reader says of it
    record Token(Role role, Range range, List<Run> runs, Words words) {

        /// @param title what it is
        /// @param meaning what that means
        record Words(String title, String meaning, String spoken) {}

        public Token {
            runs = List.copyOf(runs);
        }

        String spoken() {
            return words.spoken();
        }
    }

    /// A field line, or another part with a name, a value and a meaning.
    ///
    /// @param range empty where it is about no octets of its own
    /// @param fold whether its value is taken apart below it
    record FieldLine(Range range, List<Run> name, List<Run> value, Means means, Fold fold) implements PartsRow {

        /// Whether a value can be taken apart, and is.
        public enum Fold {
            NONE,
            CLOSED,
            OPEN
        }

        /// @param text what it says, in a sentence
        record Means(String text, Optional<SpecRef> spec) {}

        public FieldLine {
            name = List.copyOf(name);
            value = List.copyOf(value);
        }

        /// A line whose value is not taken apart.
        FieldLine(Range range, List<Run> name, List<Run> value, Means means) {
            this(range, name, value, means, Fold.NONE);
        }

        /// The same line, folded or unfolded.
        FieldLine folded(Fold next) {
            return new FieldLine(range, name, value, means, next);
        }

        @Override
        public String spoken() {
            return Run.text(name) + ": " + Run.text(value) + ". " + means.text();
        }
    }

    /// A part of a value, or what is decoded from one.
    ///
    /// @param depth how many parts it is in
    /// @param means empty where nothing is to be said
    record ValueLine(Range range, int depth, List<Run> name, List<Run> value, String means) implements PartsRow {

        public ValueLine {
            name = List.copyOf(name);
            value = List.copyOf(value);
        }

        @Override
        public String spoken() {
            return Run.text(name) + ": " + Run.text(value) + (means.isEmpty() ? "" : ". " + means);
        }
    }

    /// A line that holds nothing but its line end.
    ///
    /// @param marks `CR`, `LF`
    record EmptyLine(Range range, List<String> marks, boolean lone, String text) implements PartsRow {

        public EmptyLine {
            marks = List.copyOf(marks);
        }

        @Override
        public String spoken() {
            return text;
        }
    }

    /// A line of text.
    ///
    /// @param gutter a line number or an offset; empty for one that goes on
    record TextLine(Range range, String gutter, List<Run> runs) implements PartsRow {

        public TextLine {
            runs = List.copyOf(runs);
        }

        @Override
        public String spoken() {
            return Run.text(runs);
        }
    }

    /// Words of ours about octets that are not shown here.
    ///
    /// @param bad whether something is wrong
    record Note(Range range, String text, boolean bad) implements PartsRow {

        @Override
        public String spoken() {
            return text;
        }
    }

    /// A line of a body as it reads, codings undone: no octets of its own where they were coded.
    ///
    /// @param gutter a line number; empty for one that goes on
    record CodeLine(Range range, String gutter, List<Run> runs) implements PartsRow {

        public CodeLine {
            runs = List.copyOf(runs);
        }

        @Override
        public String spoken() {
            return Run.text(runs);
        }
    }

    /// A node of a body's tree.
    ///
    /// @param depth how many nodes it is in
    record NodeLine(Range range, Node node, int depth, boolean open, Label label) implements PartsRow {

        /// @param what what kind of node it is, and how many children it has
        record Label(String name, String value, String what) {

            String spoken() {
                return Stream.of(name, value, what)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "));
            }
        }

        boolean hasChildren() {
            return node.childCount() > 0;
        }

        @Override
        public String spoken() {
            return label.spoken();
        }
    }

    /// A part of a body, a message of its own.
    ///
    /// @param label its name, the name of its file, and what it is
    record PartLine(Range range, Part part, boolean open, NodeLine.Label label) implements PartsRow {

        @Override
        public String spoken() {
            return label.spoken();
        }
    }

    /// Stands for nodes or parts that are not listed yet.
    ///
    /// @param parent whose children they are; null for the topmost
    /// @param from the position of the first of them
    record MoreLine(Range range, @Nullable Node parent, int from, int depth, String text) implements PartsRow {

        @Override
        public String spoken() {
            return text;
        }
    }

    /// An image, drawn.
    ///
    /// @param picture what is to be decoded, none where that would be too much
    /// @param text its size, or why it is not drawn
    /// @param broken what is said where it cannot be decoded
    record PictureLine(Range range, Optional<Picture> picture, String text, String broken) implements PartsRow {

        @Override
        public String spoken() {
            return text;
        }
    }

    /// What is wrong with a body, in a line.
    record Remark(Range range, Severity severity, String text) implements PartsRow {

        @Override
        public String spoken() {
            return text;
        }
    }
}
