package byteglass.body;

import byteglass.dissect.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Anything: named by its first octets where they are known, with its size and SHA-256.
final class OpaqueForm implements Form {

    private static final int PIECE = 64 << 10;

    @Override
    public String key() {
        return "opaque";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        return Magic.of(head).isPresent() ? Fit.SNIFFED : Fit.ALWAYS;
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Bytes octets = body.octets();
        List<Fact> facts = new ArrayList<>();
        Magic.of(octets.slice(0, Math.min(octets.length(), HEAD)))
                .ifPresent(magic -> facts.add(new Fact("format", magic.title())));
        facts.add(new Fact("bytes", octets.length()));
        Optional<String> hash = sha256(octets, watch);
        hash.ifPresent(text -> facts.add(new Fact("sha-256", text)));
        boolean whole = hash.isPresent() && body.decoded().isComplete();
        return new Shape(facts, Optional.empty(), Optional.empty(), List.of(), List.of(), whole);
    }

    private static Optional<String> sha256(Bytes octets, Watch watch) {
        MessageDigest digest = digest("SHA-256");
        for (int at = 0; at < octets.length(); at += PIECE) {
            if (!watch.goOn(at, octets.length())) {
                return Optional.empty();
            }
            digest.update(octets.lent(), octets.lentStart() + at, Math.min(PIECE, octets.length() - at));
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    /// A hash that every Java has.
    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
