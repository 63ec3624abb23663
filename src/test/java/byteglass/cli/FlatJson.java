package byteglass.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A JSON object as a map from paths (`whatwg.href`, `spans.0.1`) to what stands there, as text; `null` is `null`.
final class FlatJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FlatJson() {}

    static Map<String, String> of(String object) {
        Map<String, String> flat = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(object)) {
            json.nextToken();
            value(json, "", flat);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more than one value: " + object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(object, e);
        }
        return flat;
    }

    private static void value(JsonParser json, String path, Map<String, String> flat) throws IOException {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (json.currentToken() == JsonToken.START_OBJECT) {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                value(json, prefix + name, flat);
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                value(json, prefix + i, flat);
            }
        } else {
            flat.put(path, json.getText());
        }
    }
}
