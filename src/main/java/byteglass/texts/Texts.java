package byteglass.texts;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The texts of one language. Immutable, hence safe on any thread.
///
/// A text is a [MessageFormat] pattern when it is asked for with arguments, and taken as it is without. A key that no
/// bundle has is a fault of the program and throws [MissingResourceException]; a test holds all bundles complete.
public final class Texts {

    /// The languages there are, the default first.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    /// One bundle each: who says it, and in what matter.
    public static final List<String> AREAS = List.of(
            "shell",
            "roles",
            "registry",
            "wire",
            "traffic",
            "values",
            "rules",
            "inspect",
            "timeline",
            "url",
            "urls",
            "body",
            "compare");

    private final Locale locale;
    private final List<ResourceBundle> bundles = new ArrayList<>();

    private Texts(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String area : AREAS) {
            bundles.add(ResourceBundle.getBundle("byteglass.texts." + area, locale, exact));
        }
    }

    /// The texts in the nearest language there is: any Chinese is Simplified Chinese, everything else English.
    public static Texts of(Locale wanted) {
        return new Texts(wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /// The language.
    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /// The text of a key, as it stands.
    public String get(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("no text for " + key, "byteglass.texts", key);
    }

    /// The text of a key with its placeholders filled in; as it stands where nothing is to be filled in.
    public String get(String key, Object... args) {
        return args.length == 0 ? get(key) : new MessageFormat(get(key), locale).format(args);
    }
}
