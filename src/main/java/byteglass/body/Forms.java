package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.Comparator;
import java.util.List;

/// All kinds of content that are known.
public final class Forms {

    /// Of two that fit alike, the first is taken.
    private static final List<Form> ALL = List.of(
            new GrpcForm(),
            new JsonLinesForm(),
            new JsonForm(),
            new EventsForm(),
            new UrlencodedForm(),
            new MultipartForm(),
            new XmlForm(),
            new ProtobufForm(),
            new CborForm(),
            new MessagePackForm(),
            new ImageForm(),
            new CodeForm(),
            new OpaqueForm());

    private Forms() {}

    /// Every form.
    public static List<Form> all() {
        return ALL;
    }

    /// The forms that fit content, the best first; never none.
    public static List<Form> of(Body body) {
        Bytes head = body.octets().slice(0, Math.min(body.octets().length(), Form.HEAD));
        MediaType type = body.labels().type();
        // octets that somebody reads in a charset are text to that person, whatever they look like
        boolean text = body.charsetByHand().isPresent();
        return ALL.stream()
                .filter(form -> !(text && form instanceof OpaqueForm))
                .filter(form -> form.fit(type, head) != Fit.NO || (text && form instanceof CodeForm))
                .sorted(Comparator.comparing((Form form) -> form.fit(type, head))
                        .reversed())
                .toList();
    }
}
