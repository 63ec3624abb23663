package byteglass.http;

import byteglass.dissect.SpecRef;
import java.util.List;
import java.util.Optional;

/// A sentence that explains something, by the key of its text.
///
/// @param args what the text may name, in the order of its placeholders
/// @param spec where the standard says so
public record Meaning(String key, List<String> args, Optional<SpecRef> spec) {

    public Meaning {
        args = List.copyOf(args);
    }
}
