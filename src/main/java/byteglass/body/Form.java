package byteglass.body;

import byteglass.dissect.Bytes;

/// A kind of content: how it is recognised, and what can be shown of it.
///
/// A new kind is one class, and a line in [Forms]. Implementations have no state.
public interface Form {

    /// How many octets from the beginning [#fit] is shown.
    int HEAD = 1024;

    /// Its name in message bundles (`body.form.KEY`).
    String key();

    /// Whether content is of this kind.
    ///
    /// @param head the first octets, codings undone
    Fit fit(MediaType type, Bytes head);

    /// Takes content apart. Total, bounded by the limits of the body, and linear in its size; for a worker.
    Shape read(Body body, Watch watch);

    /// The key of its text.
    default String textKey() {
        return "body.form." + key();
    }
}
