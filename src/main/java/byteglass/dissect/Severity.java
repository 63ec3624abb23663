package byteglass.dissect;

import java.util.Locale;

/// How much a finding matters, from least to most.
public enum Severity {
    /// Unusual.
    NOTE,
    /// Legal to read, unwise to send.
    WARNING,
    /// A MUST is broken.
    ERROR,
    /// Readers are known to disagree where the message ends or whom it is for, or a secret is exposed.
    DANGER;

    /// Its name in JSON and message bundles.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
