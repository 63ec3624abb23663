package byteglass.cli;

import byteglass.dissect.Bytes;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cases as lines of JSON: an object a line in, an object a line out, in order.
final class Cases {

    /// How a line looks that can be read.
    private static final String SO = " Write one JSON object a line, such as {\"input\": \"…\"}.";

    /// One case: the members of its object that are texts or truth values; others are left out.
    ///
    /// @param line which line of the input it is, from 1
    record Case(int line, Map<String, String> members) {

        @Nullable
        String text(String name) {
            return members.get(name);
        }

        /// A text that must be there.
        String required(String name) throws IOException {
            String text = members.get(name);
            if (text == null) {
                throw new IOException("Line " + line + " has no text \"" + name + "\"." + SO);
            }
            return text;
        }

        /// The octets of a text that must be there, in base64.
        Bytes octets(String name) throws IOException {
            try {
                return Bytes.wrap(Base64.getDecoder().decode(required(name)));
            } catch (IllegalArgumentException e) {
                throw new IOException("The text \"" + name + "\" of line " + line + " is no base64.", e);
            }
        }

        /// A truth value.
        ///
        /// @param otherwise what it is where it is not given
        boolean isTrue(String name, boolean otherwise) {
            String text = members.get(name);
            return text == null ? otherwise : text.equals("true");
        }
    }

    /// Writes the answer to a case as one object.
    interface Answer {
        void write(Case question, JsonGenerator json) throws IOException;
    }

    /// A part of an answer.
    interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Cases() {}

    /// Answers each line as it comes; an empty line has no answer.
    ///
    /// @throws IOException where a line is no JSON object (its number and what is wrong), or nobody reads answers
    static void answer(InputStream in, Console console, Answer answer) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                Case question = read(number, line);
                write(console, json -> answer.write(question, json));
            }
        }
    }

    /// Writes one object and a line end.
    static void write(Console console, Part part) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(console.out())) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            part.write(json);
        }
        console.out().write('\n');
        if (console.out().checkError()) {
            throw new IOException("The results could not be written.");
        }
    }

    private static Case read(int number, String line) throws IOException {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("Line " + number + " is no JSON object." + SO);
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                if (token == JsonToken.VALUE_STRING || token.isBoolean()) {
                    members.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new IOException("Line " + number + " holds more than one JSON object." + SO);
            }
        } catch (JsonProcessingException e) {
            throw new IOException("Line " + number + " is no JSON" + from(e.getLocation()) + "." + SO, e);
        }
        return new Case(number, members);
    }

    private static String from(@Nullable JsonLocation place) {
        return place == null ? "" : " from column " + place.getColumnNr() + " on";
    }
}
