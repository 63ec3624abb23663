package byteglass.http;

/// What is to be said about chunks and their extensions, as [Chunks] reads them.
final class ChunkChecks {

    private final byte[] data;
    private final int limit;
    private final Findings findings;
    private boolean named;
    private boolean marked;
    private int extension;

    /// @param limit where the octets end
    ChunkChecks(byte[] data, int limit, Findings findings) {
        this.data = data;
        this.limit = limit;
        this.findings = findings;
    }

    /// Octets that were read with a role.
    ///
    /// @param open whether they end in a quoted string that has no end yet
    void read(HttpRole role, int from, int to, boolean open) {
        switch (role) {
            case CHUNK_SIZE -> size(from, to);
            case CHUNK_EXT_MARK -> mark(from, to);
            case CHUNK_EXT_NAME -> {
                if (!marked) {
                    findings.add(Rules.CHUNK_EXTENSION_CHARACTER, from, to);
                }
                named = true;
                marked = false;
                token(from, to);
            }
            case CHUNK_EXT_VALUE -> {
                if (!open) {
                    value(from, to);
                }
            }
            case CR -> end(from);
            default -> {}
        }
    }

    private void size(int from, int to) {
        named = true;
        marked = false;
        extension = -1;
        if (to - from > 1 && data[from] == '0') {
            findings.add(Rules.CHUNK_ZEROS, from, to);
        }
    }

    private void mark(int from, int to) {
        if (data[from] == ';') {
            unnamed(from);
            named = false;
            marked = true;
            extension = extension < 0 ? from : extension;
        } else if (data[from] == '=') {
            unnamed(from);
        } else if (extension < 0 && (to == limit || data[to] == '\r')) {
            findings.add(Rules.CHUNK_SPACE, from, to);
        } else {
            findings.add(Rules.CHUNK_EXTENSION_SPACE, from, to);
        }
    }

    private void end(int at) {
        unnamed(at);
        if (extension >= 0) {
            findings.add(Rules.CHUNK_EXTENSION, extension, at);
        }
        extension = -1;
    }

    private void unnamed(int at) {
        if (!named) {
            findings.add(Rules.CHUNK_EXTENSION_NAME, at, at);
            named = true;
        }
    }

    /// `token / quoted-string`
    private void value(int from, int to) {
        if (data[from] != '"') {
            token(from, to);
            return;
        }
        int at = from + 1;
        while (data[at] != '"') {
            at += data[at] == '\\' ? 1 : 0;
            if (!Octets.is(data[at], Octets.VALUE)) {
                findings.add(Rules.CHUNK_EXTENSION_CHARACTER, at, at + 1);
                return;
            }
            at++;
        }
        if (at + 1 < to) {
            findings.add(Rules.CHUNK_EXTENSION_CHARACTER, at + 1, at + 2);
        }
    }

    private void token(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Octets.is(data[i], Octets.TOKEN)) {
                findings.add(Rules.CHUNK_EXTENSION_CHARACTER, i, i + 1);
                return;
            }
        }
    }

    /// No reading goes on at an offset.
    ///
    /// @param before what the reader was in
    /// @param quoted whether that was a quoted string
    void broken(Chunks.State before, boolean quoted, int at) {
        int octet = data[at];
        Rules rule = switch (before) {
            case DATA_CR, DATA_LF -> Rules.CHUNK_DATA_END;
            case SIZE_LF -> Rules.CHUNK_BARE_CR;
            case SIZE -> sizeBroken(octet);
            default -> quoted ? Rules.CHUNK_EXTENSION_QUOTE : marksBroken(octet);
        };
        findings.add(rule, at, at + 1);
    }

    private static Rules sizeBroken(int octet) {
        if (Octets.hex(octet) >= 0) {
            return Rules.CHUNK_OVERFLOW;
        }
        return octet == '+' || octet == '-' ? Rules.CHUNK_SIGN : octet == '\n' ? Rules.CHUNK_BARE_LF : Rules.CHUNK_SIZE;
    }

    private static Rules marksBroken(int octet) {
        return octet == '\n'
                ? Rules.CHUNK_BARE_LF
                : octet == 'x' || octet == 'X' ? Rules.CHUNK_PREFIX : Rules.CHUNK_SIZE;
    }
}
