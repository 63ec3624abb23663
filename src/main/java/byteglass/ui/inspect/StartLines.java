package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.dissect.SpecRef;
import byteglass.http.HttpRole;
import byteglass.http.Message;
import byteglass.http.Method;
import byteglass.http.Request;
import byteglass.http.Response;
import byteglass.http.StatusClass;
import byteglass.http.StatusCode;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.ui.inspect.PartsRow.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Explains request lines and status lines, part by part.
final class StartLines {

    /// Octets of a token; more stand in Raw. Wider than any window at 9 px each.
    private static final int MOST = 400;

    private final Texts texts;

    StartLines(Texts texts) {
        this.texts = texts;
    }

    /// The lines up to the end of the start line; nothing where there is none.
    ///
    /// @param refused whether the reply to it closed the connection
    List<Block> of(Message message, boolean refused) {
        List<Block> blocks = new ArrayList<>();
        Range line = message.startLine();
        Bytes raw = message.dissection().raw();
        Spans<HttpRole> spans = message.dissection().spans();
        if (!spans.isEmpty() && spans.role(0) == HttpRole.LEADING_LINE) {
            String text = texts.get("inspect.leading-line");
            blocks.add(
                    Block.standing(LineEnd.of(raw, new Range(0, spans.end(0))).row(text)));
        }
        if (line.isEmpty()) {
            return blocks;
        }
        List<Token> tokens = new ArrayList<>();
        switch (message) {
            case Request request -> request(request, refused, tokens);
            case Response response -> response(response, tokens);
        }
        LineEnd end = LineEnd.of(raw, line);
        if (!end.range().isEmpty()) {
            tokens.add(token(HttpRole.LF, end.range(), List.of(), "line-end", end.hex()));
        }
        String name = message instanceof Request ? "request-line" : "status-line";
        List<String> words = new ArrayList<>(
                List.of(texts.get("inspect.section." + name), texts.get("inspect.section." + name + ".detail")));
        if (message instanceof Request request) {
            Method.of(request.method()).map(Method::meaningKey).map(texts::get).ifPresent(words::add);
        }
        Optional<SpecRef> spec = Optional.of(SpecRef.rfc(9112, message instanceof Request ? "3" : "4"));
        blocks.add(Block.section(
                MessageReader.section(Kind.START_LINE, line, words, spec),
                List.of(new PartsRow.StartLine(line, tokens))));
        return blocks;
    }

    private void request(Request request, boolean refused, List<Token> tokens) {
        Bytes raw = request.dissection().raw();
        Spans<HttpRole> spans = request.dissection().spans();
        Range line = request.startLine();
        int i = spans.indexAt(line.start());
        while (i >= 0 && i < spans.size() && spans.start(i) < line.end()) {
            Part part = Part.of(spans.role(i));
            int last = i;
            while (last + 1 < spans.size()
                    && spans.start(last + 1) < line.end()
                    && Part.of(spans.role(last + 1)) == part) {
                last++;
            }
            Range range = new Range(spans.start(i), spans.end(last));
            if (part.shown() && (part != Part.SPACE || range.length() > 1)) {
                List<Run> runs = runs(raw, spans, range);
                tokens.add(token(
                        part.role,
                        range,
                        runs,
                        part.key,
                        part == Part.VERSION ? connection(request, refused) : meaning(request, part, range, tokens)));
            }
            i = last + 1;
        }
    }

    private String meaning(Request request, Part part, Range range, List<Token> before) {
        return switch (part) {
            case METHOD -> method(request.method());
            case SCHEME, AUTHORITY, PATH, TARGET ->
                // the form is said once, at the first part of the target
                before.stream().anyMatch(token -> Part.of(token.role()).ofTarget())
                        ? ""
                        : texts.get("inspect.form." + request.line().form().key());
            case QUERY -> texts.get("inspect.query", parameters(request, range));
            case FRAGMENT -> texts.get("inspect.fragment");
            case SPACE -> texts.get("inspect.bytes", range.length());
            default -> "";
        };
    }

    private static int parameters(Request request, Range query) {
        Bytes raw = request.dissection().raw();
        String text = raw.latin1(query);
        int count = 0;
        for (String parameter : text.substring(Math.min(1, text.length())).split("&", -1)) {
            count += parameter.isEmpty() ? 0 : 1;
        }
        return count;
    }

    private String method(String name) {
        return texts.get(Method.of(name)
                .map(method -> method.safe()
                        ? "inspect.method.safe"
                        : method.idempotent() ? "inspect.method.idempotent" : "inspect.method.unsafe")
                .orElse("inspect.method.unregistered"));
    }

    private String connection(Message message, boolean refused) {
        return texts.get(
                !message.keepAlive()
                        ? "inspect.version.close"
                        : refused ? "inspect.version.refused" : "inspect.version.open");
    }

    private void response(Response response, List<Token> tokens) {
        Bytes raw = response.dissection().raw();
        Spans<HttpRole> spans = response.dissection().spans();
        Range version = response.line().version();
        Range status = response.line().status();
        Range reason = response.line().reason();
        if (!version.isEmpty()) {
            tokens.add(token(
                    HttpRole.VERSION, version, runs(raw, spans, version), "version", connection(response, false)));
        }
        if (!status.isEmpty()) {
            tokens.add(token(HttpRole.STATUS, status, runs(raw, spans, status), "status", status(response.status())));
        }
        if (!reason.isEmpty()) {
            tokens.add(token(HttpRole.REASON, reason, runs(raw, spans, reason), "reason", texts.get("inspect.reason")));
        }
    }

    private String status(String code) {
        Optional<String> registered = StatusCode.of(code).map(StatusCode::meaningKey);
        if (registered.isPresent() && texts.has(registered.get())) {
            return texts.get(registered.get());
        }
        return code.matches("[1-5][0-9][0-9]")
                ? StatusClass.of(Integer.parseInt(code))
                        .map(each -> texts.get(each.meaningKey()))
                        .orElse("")
                : texts.get("inspect.method.unregistered");
    }

    private List<Run> runs(Bytes raw, Spans<HttpRole> spans, Range range) {
        List<Run> runs = new ArrayList<>(Run.of(raw, spans, range, MOST));
        if (range.length() > MOST) {
            runs.add(new Run(texts.get("inspect.more", range.length() - MOST), null));
        }
        return runs;
    }

    private Token token(HttpRole role, Range range, List<Run> runs, String key, String meaning) {
        String title = texts.get("inspect.token." + key);
        String text = Run.text(runs);
        String what = String.join(
                ", ",
                java.util.stream.Stream.of(title, text, meaning)
                        .filter(word -> !word.isEmpty())
                        .toList());
        String spoken =
                texts.get("inspect.token.spoken", what, range.start(), Math.max(range.start(), range.end() - 1));
        return new Token(role, range, runs, new Token.Words(title, meaning, spoken));
    }
}
