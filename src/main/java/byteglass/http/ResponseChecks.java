package byteglass.http;

/// What is to be said about the head of a response as a whole.
final class ResponseChecks {

    private final byte[] data;
    private final Findings findings;

    ResponseChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void head(StartLine line, Outline head, Framing framing) {
        Known required = required(line.status, head);
        if (required != Known.OTHER && !head.has(required)) {
            String status = Octets.text(data, line.secondStart, line.secondEnd);
            findings.add(Rules.STATUS_FIELD, line.secondStart, line.secondEnd, status, required.lower());
        }
        if (framing instanceof Framing.UntilClose) {
            findings.add(Rules.UNTIL_CLOSE, line.start, line.end);
        }
    }

    /// The field without which a response of a status breaks a MUST of its definition.
    private Known required(int status, Outline head) {
        return switch (status) {
            case 101, 426 -> Known.UPGRADE;
            case 206 -> isMultipart(head) ? Known.OTHER : Known.CONTENT_RANGE;
            case 401 -> Known.WWW_AUTHENTICATE;
            case 405 -> Known.ALLOW;
            case 407 -> Known.PROXY_AUTHENTICATE;
            default -> Known.OTHER;
        };
    }

    private boolean isMultipart(Outline head) {
        if (!head.has(Known.CONTENT_TYPE)) {
            return false;
        }
        int start = head.cell(head.first(Known.CONTENT_TYPE), Outline.VALUE_START);
        int end = head.cell(head.first(Known.CONTENT_TYPE), Outline.VALUE_END);
        return end - start > MULTIPART.length && Octets.same(data, start, start + MULTIPART.length, MULTIPART);
    }

    private static final byte[] MULTIPART = Octets.ascii("multipart/");
}
