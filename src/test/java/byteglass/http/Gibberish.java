package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.List;
import java.util.Random;

/// Draws inputs that are near to requests: random bytes, soups of the words that HTTP is made of, and requests with
/// some bytes changed. The same seed draws the same inputs.
public final class Gibberish {

    private static final List<String> WORDS = List.of(
            "GET",
            "POST",
            "CONNECT",
            "OPTIONS",
            "HEAD",
            " ",
            " ",
            "/",
            "/a?b=c&d#e",
            "*",
            "http://u@h:80/",
            "a:1",
            "[::1]:80",
            "HTTP/1.1",
            "HTTP/1.0",
            "HTTP/2.0",
            "http/1.1",
            "ICE/1.0",
            "\r\n",
            "\r\n",
            "\r\n",
            "\r\n\r\n",
            "\n",
            "\r",
            "\t",
            "\0",
            "Host",
            "Host: a\r\n",
            ": ",
            ":",
            " :",
            "a",
            "Content-Length: 5\r\n",
            "Content-Length: ",
            "5",
            "0",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: ",
            "gzip",
            "chunked",
            ",",
            "Connection: close\r\n",
            "Connection: keep-alive\r\n",
            "Expect: 100-continue\r\n",
            "hello",
            ";",
            "=",
            "\"",
            "\\",
            "5\r\nhello\r\n",
            "0\r\n\r\n",
            "0\r\nX: y\r\n\r\n",
            "ffffffffffffffff",
            "-1",
            "\u00e9",
            "GET / HTTP/1.1\r\nHost: a\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
            "\r\n ",
            "HTTP/1.1 200 OK\r\n",
            "HTTP/1.1 304 \r\n");

    private final Random random;

    public Gibberish(long seed) {
        random = new Random(seed);
    }

    public Bytes next() {
        return switch (random.nextInt(4)) {
            case 0 -> noise();
            case 1 -> soup(1 + random.nextInt(40));
            default -> changed(soup(1 + random.nextInt(12)), request());
        };
    }

    /// Offsets at which to cut an input of a length into pieces, in order.
    int[] cuts(int length) {
        return random.ints(random.nextInt(6), 0, length + 1).sorted().toArray();
    }

    private Bytes noise() {
        byte[] octets = new byte[random.nextInt(60)];
        random.nextBytes(octets);
        return Bytes.wrap(octets);
    }

    private Bytes soup(int words) {
        StringBuilder soup = new StringBuilder();
        for (int i = 0; i < words; i++) {
            soup.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return Bytes.latin1(soup.toString());
    }

    private static Bytes request() {
        return Bytes.latin1(String.join(
                "\r\n",
                "POST /a?b=c HTTP/1.1",
                "Host: x:80",
                "Transfer-Encoding: gzip, chunked",
                "X: y",
                "",
                "5;a=\"b\"",
                "hello",
                "0",
                "T: u",
                "",
                "GET / HTTP/1.1",
                "Host: a",
                "",
                ""));
    }

    private Bytes changed(Bytes extra, Bytes request) {
        int cut = random.nextInt(request.length());
        int skip = random.nextInt(4);
        Bytes rest = request.slice(Math.min(request.length(), cut + skip), request.length());
        Bytes some = random.nextBoolean() ? extra.slice(0, Math.min(extra.length(), 3)) : extra;
        return request.slice(0, cut).concat(some).concat(rest);
    }
}
