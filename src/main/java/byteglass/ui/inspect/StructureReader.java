package byteglass.ui.inspect;

import byteglass.body.MediaType;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.http.Field;
import byteglass.http.HttpRole;
import byteglass.http.Message;
import byteglass.http.Request;
import byteglass.texts.Texts;
import byteglass.ui.inspect.StructureNode.Kind;
import byteglass.ui.inspect.StructureNode.Look;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes the [Structure] of a side. Linear in its fields and chunks, and so for workers; what it returns makes its
/// nodes when they are asked for.
final class StructureReader {

    private final Texts texts;

    StructureReader(Texts texts) {
        this.texts = texts;
    }

    Structure of(Side side) {
        Spans<? extends Role> spans = side.reading().dissection().spans();
        Tokens tokens = new Tokens(side.capture().raw(), spans, texts);
        long length = side.capture().length();
        if (!side.reading().isMessage()) {
            return new Structure(withRest(tokens.in(new Range(0, spans.length())), tokens, spans.length(), length));
        }
        List<Message> messages = side.reading().messages();
        List<StructureNode> roots = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            boolean last = i == messages.size() - 1;
            long end = last
                    ? length
                    : Math.max(
                            message.content().range().end(), message.emptyLine().end());
            if (end > start) {
                roots.add(new Walk(side, message, tokens).node(new Range(start, end), last));
            }
            start = end;
        }
        return new Structure(Children.of(roots));
    }

    private static Children withRest(Children looked, Tokens tokens, long from, long length) {
        if (from == length) {
            return looked;
        }
        StructureNode rest = tokens.token(HttpRole.BODY, new Range(from, length));
        return new Children(looked.count() + 1, index -> index < looked.count() ? looked.at(index) : rest);
    }

    /// One message of a side.
    private final class Walk {
        private final Side side;
        private final Message message;
        private final Tokens tokens;
        private final Bytes raw;
        private final List<StructureNode> nodes = new ArrayList<>();
        private long at;

        Walk(Side side, Message message, Tokens tokens) {
            this.side = side;
            this.message = message;
            this.tokens = tokens;
            raw = side.capture().raw();
        }

        StructureNode node(Range range, boolean last) {
            at = range.start();
            loose(message.startLine().start());
            line("inspect.section." + (message instanceof Request ? "request-line" : "status-line"));
            fields(
                    message.fields(),
                    message.emptyLine().isEmpty()
                            ? headEnd()
                            : message.emptyLine().start());
            if (!message.emptyLine().isEmpty()) {
                add(emptyLine(message.emptyLine()));
            }
            body(range.end());
            loose(Math.min(range.end(), raw.length()));
            if (at < range.end()) {
                add(tokens.token(HttpRole.BODY, new Range(at, range.end())));
            }
            String key = message instanceof Request ? "request" : last ? "response" : "interim";
            Look look = new Look(null, texts.get("inspect.structure." + key), false, "");
            return new StructureNode(
                    Kind.MESSAGE, range, look, Children.of(nodes).grouped());
        }

        private long headEnd() {
            return message.fields().isEmpty() ? at : message.fields().getLast().end();
        }

        private void add(StructureNode node) {
            nodes.add(node);
            at = node.range().end();
        }

        /// What stands between parts, up to an offset.
        private void loose(long end) {
            if (end > at) {
                Children found = tokens.in(new Range(at, end));
                for (int i = 0; i < found.count(); i++) {
                    nodes.add(found.at(i));
                }
                at = end;
            }
        }

        private void line(String key) {
            Range line = message.startLine();
            if (!line.isEmpty()) {
                add(new StructureNode(Kind.LINE, line, new Look(null, texts.get(key), false, ""), tokens.in(line)));
            }
        }

        private void fields(List<Field> fields, long end) {
            if (fields.isEmpty()) {
                loose(end);
            } else {
                add(section(
                        "inspect.section.headers." + MessageReader.direction(message),
                        SectionLines.of(new Range(at, end), fields)));
            }
        }

        private StructureNode section(String key, SectionLines lines) {
            Look look = new Look(null, texts.get(key), false, Formats.count(lines.fieldCount()));
            Children inside = new Children(lines.count(), index -> line(lines.line(index))).grouped();
            return new StructureNode(Kind.SECTION, lines.range(), look, inside);
        }

        private StructureNode line(Range line) {
            Spans<? extends Role> spans = side.reading().dissection().spans();
            int first = spans.indexAt(line.start());
            Role role = spans.role(first);
            boolean named = role == HttpRole.FIELD_NAME || role == HttpRole.TRAILER_NAME;
            String label = named
                    ? Run.text(Run.of(raw, role, new Range(spans.start(first), spans.end(first)), 64))
                    : texts.get("inspect.structure.line");
            return new StructureNode(Kind.FIELD, line, new Look(role, label, named, ""), tokens.in(line));
        }

        private StructureNode emptyLine(Range line) {
            StructureNode end = tokens.lineEnd(line);
            Look look = new Look(
                    HttpRole.LF,
                    texts.get("inspect.structure.empty-line"),
                    false,
                    end.look().detail());
            return new StructureNode(Kind.TOKEN, line, look, Children.NONE);
        }

        private void body(long most) {
            Range content = message.content().range();
            boolean open = content.end() == raw.length() && most > raw.length();
            Range range = new Range(content.start(), open ? most : content.end());
            if (range.isEmpty()) {
                return;
            }
            loose(range.start());
            List<StructureNode> parts = new ArrayList<>();
            int[] chunks = chunks(content);
            long from = content.start();
            Children inside = Children.NONE;
            if (chunks.length > 0) {
                long end = chunksEnd(content, chunks);
                Children all = new Children(
                        chunks.length,
                        index -> chunk(chunks, index, index + 1 < chunks.length ? chunks[index + 1] : end));
                Children groups = all.grouped();
                for (int i = 0; i < groups.count(); i++) {
                    parts.add(groups.at(i));
                }
                from = end;
            }
            if (!message.content().trailers().isEmpty() && chunks.length > 0) {
                List<Field> trailers = message.content().trailers();
                SectionLines lines =
                        SectionLines.of(new Range(from, trailers.getLast().end()), trailers);
                parts.add(section("inspect.section.trailers", lines));
                from = lines.range().end();
            }
            boolean one = chunks.length == 0
                    && side.reading().dissection().spans().indexAt(content.start())
                            == side.reading()
                                    .dissection()
                                    .spans()
                                    .indexAt(Math.max(content.start(), content.end() - 1));
            if (!one) {
                Children rest = tokens.in(new Range(from, Math.max(from, content.end())));
                for (int i = 0; i < rest.count(); i++) {
                    parts.add(rest.at(i));
                }
                if (open) {
                    parts.add(tokens.token(HttpRole.CHUNK_DATA, new Range(content.end(), most)));
                }
                inside = Children.of(parts);
            }
            add(new StructureNode(Kind.SECTION, range, bodyLook(range), inside));
        }

        private Look bodyLook(Range range) {
            String size = texts.get("inspect.bytes", range.length());
            String type = MediaType.of(message.fields().first("Content-Type").orElse(""))
                    .name();
            String detail = type.isEmpty() ? size : texts.get("inspect.names", size, type);
            return new Look(
                    HttpRole.BODY,
                    texts.get("inspect.section.body." + MessageReader.direction(message)),
                    false,
                    detail);
        }

        /// Where chunks begin.
        private int[] chunks(Range content) {
            Spans<? extends Role> spans = side.reading().dissection().spans();
            int[] starts = new int[16];
            int count = 0;
            int index = content.isEmpty() ? spans.size() : spans.indexAt(content.start());
            for (int i = Math.max(0, index); i < spans.size() && spans.start(i) < content.end(); i++) {
                if (spans.role(i) == HttpRole.CHUNK_SIZE) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                    }
                    starts[count++] = spans.start(i);
                }
            }
            return Arrays.copyOf(starts, count);
        }

        /// Where the last chunk ends: with its line end where it is the one of size 0, or with its data.
        private long chunksEnd(Range content, int[] chunks) {
            Spans<? extends Role> spans = side.reading().dissection().spans();
            int index = spans.indexAt(chunks[chunks.length - 1]);
            for (int i = index; i < spans.size() && spans.end(i) <= content.end(); i++) {
                Role role = spans.role(i);
                boolean more = i + 1 < spans.size() && spans.role(i + 1) == HttpRole.CHUNK_DATA;
                if (role == HttpRole.LF && !more) {
                    return spans.end(i);
                }
            }
            return content.end();
        }

        private StructureNode chunk(int[] chunks, int index, long end) {
            Range range = new Range(chunks[index], end);
            Spans<? extends Role> spans = side.reading().dissection().spans();
            int first = spans.indexAt(range.start());
            String size =
                    raw.latin1(new Range(spans.start(first), Math.min(spans.end(first), spans.start(first) + 16)));
            boolean last = size.chars().allMatch(digit -> digit == '0');
            String label =
                    last ? texts.get("inspect.structure.last-chunk") : texts.get("inspect.structure.chunk", index + 1);
            return new StructureNode(
                    Kind.SECTION, range, new Look(HttpRole.CHUNK_SIZE, label, false, size), tokens.in(range));
        }
    }
}
