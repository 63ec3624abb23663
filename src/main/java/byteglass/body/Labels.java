package byteglass.body;

import byteglass.http.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the fields of a message or of a part say of its content.
///
/// @param type what Content-Type says; [MediaType#NONE] without one
/// @param codings the codings in the order in which they were applied, in lower case, without `chunked`
/// @param disposition what Content-Disposition says, with `name` and `filename` among its parameters
/// @param messageCoding what gRPC's messages may be coded in (`grpc-encoding`); empty without one
public record Labels(MediaType type, List<String> codings, MediaType disposition, String messageCoding) {

    public Labels {
        codings = List.copyOf(codings);
    }

    /// Content of which nothing is said.
    public static Labels none() {
        return new Labels(MediaType.NONE, List.of(), MediaType.NONE, "");
    }

    /// Content of which only the type is known.
    public static Labels of(String contentType) {
        return new Labels(MediaType.of(contentType), List.of(), MediaType.NONE, "");
    }

    /// Of a message of HTTP.
    public static Labels of(Fields fields) {
        List<String> codings = new ArrayList<>();
        list(fields, "content-encoding", codings);
        list(fields, "transfer-encoding", codings);
        codings.removeIf("chunked"::equals);
        return labels(fields, codings);
    }

    /// Of a part of a multipart body, which may be encoded to travel by mail (RFC 2045 section 6).
    public static Labels ofPart(Fields fields) {
        List<String> codings = new ArrayList<>();
        list(fields, "content-encoding", codings);
        list(fields, "content-transfer-encoding", codings);
        return labels(fields, codings);
    }

    private static Labels labels(Fields fields, List<String> codings) {
        return new Labels(
                MediaType.of(fields.first("content-type").orElse("")),
                codings,
                MediaType.of(fields.first("content-disposition").orElse("")),
                fields.first("grpc-encoding").orElse(""));
    }

    private static void list(Fields fields, String name, List<String> into) {
        for (var field : fields.all(name)) {
            for (String element : fields.value(field).split(",", -1)) {
                String coding = element.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
                if (!coding.isEmpty()) {
                    into.add(coding);
                }
            }
        }
    }
}
