package byteglass.dissect;

/// A place in a specification: `RFC 9112`, `2.2`.
public record SpecRef(String document, String section) {

    public static SpecRef rfc(int number, String section) {
        return new SpecRef("RFC " + number, section);
    }

    /// `RFC 9112 2.2`, as JSON and listings write it.
    @Override
    public String toString() {
        return section.isEmpty() ? document : document + " " + section;
    }
}
