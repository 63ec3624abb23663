package byteglass.dissect;

/// Octets that play one role together.
public record Span<R extends Role>(R role, Range range) {

    @Override
    public String toString() {
        return range + " " + role.key();
    }
}
