package byteglass.screenshots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import byteglass.project.Machine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Those who send the requests of the pictures, over real sockets.
final class Visitors {

    /// How many rows [#visit] makes.
    static final int ROWS = 16;

    /// Which of them is the webhook with a JSON body, from 0.
    static final int WEBHOOK = 2;

    /// Which of them is read differently by different readers, from 0.
    static final int CART = 9;

    private static final String CHROME = """
            Host: 127.0.0.1:8050\r
            Connection: keep-alive\r
            Cache-Control: max-age=0\r
            sec-ch-ua: "Chromium";v="146", "Not-A.Brand";v="24"\r
            sec-ch-ua-mobile: ?0\r
            sec-ch-ua-platform: "Linux"\r
            Upgrade-Insecure-Requests: 1\r
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36\r
            Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8\r
            Sec-Fetch-Site: none\r
            Sec-Fetch-Mode: navigate\r
            Sec-Fetch-User: ?1\r
            Sec-Fetch-Dest: document\r
            Accept-Encoding: gzip, deflate, br, zstd\r
            Accept-Language: en-GB,en;q=0.9\r
            \r
            """;

    private static final String PUSH = """
            {
              "ref": "refs/heads/main",
              "before": "6113728f",
              "after": "0d1a26e6",
              "repository": { "id": 186853002, "full_name": "example/menu", "private": false },
              "compare": "https://git.example.dev/example/menu/compare/6113728f...0d1a26e6",
              "commits": [
                {
                  "id": "0d1a26e6",
                  "message": "Add oat milk to the menu",
                  "added": ["drinks/oat.md"],
                  "removed": [],
                  "modified": ["menu.md", "prices.csv"]
                }
              ]
            }
            """;

    private static final String XML =
            "<?xml version=\"1.0\"?><propfind xmlns=\"DAV:\"><prop><getetag/></prop></propfind>";

    /// How long a connection says nothing before its reply counts as taken.
    private static final int QUIET_MILLIS = 250;

    /// How long a reply may take to begin.
    private static final int PATIENT_MILLIS = 20_000;

    private final int port;

    Visitors(int port) {
        this.port = port;
    }

    /// Sends all requests, one after the other, and takes their replies.
    void visit() throws Exception {
        connection("GET / HTTP/1.1\r\n" + CHROME, "GET /favicon.ico HTTP/1.1\r\n" + CHROME);
        connection(webhook());
        String host = "Host: 127.0.0.1:8050";
        connection(
                head(
                        "OPTIONS /api/items/42 HTTP/1.1",
                        host,
                        "Origin: http://localhost:3000",
                        "Access-Control-Request-Method: PUT"),
                head(
                                "PUT /api/items/42?dry_run=0 HTTP/1.1",
                                host,
                                "Content-Type: application/json",
                                "Transfer-Encoding: chunked",
                                "Trailer: Digest")
                        + chunk("{\"name\":\"oat milk\",\"price\":", "") + chunk("4.2,\"currency\":\"EUR\"}", ";part=2")
                        + "0\r\n" + head("Digest: sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="));
        connection(head("DELETE /api/items/42 HTTP/1.1", host, "Authorization: Bearer 7f3c-e1"));
        connection(head(
                        "PROPFIND /dav/docs/ HTTP/1.1",
                        "Host: localhost:8050",
                        "Depth: 1",
                        "Content-Type: application/xml",
                        "Content-Length: " + XML.length())
                + XML);
        connection(head(
                        "BREW /pot-1?additions=milk HTTP/1.1",
                        "Host: coffee.test",
                        "Accept-Additions: milk;whole",
                        "Content-Type: message/coffeepot",
                        "Content-Length: 5")
                + "start");
        connection(head("HEAD /health HTTP/1.1", host, "User-Agent: probe/1.0"));
        connection(head("POST /cart HTTP/1.1", "Host : shop.test", "Content-Length: 6", "Transfer-Encoding: chunked")
                + head("0") + "G");
        connection(head("hello"));
        connection("GET /search?q=caf%C3%A9&page=2 HTTP/1.1\nHost: 127.0.0.1:8050\n\n");
        curl("--data-urlencode", "note=byte for byte", "http://127.0.0.1:" + port + "/form");
        connection(head("GET /assets/app.css?v=7 HTTP/1.1", host, "Accept: text/css")
                + head("GET /assets/app.js?v=7 HTTP/1.1", host, "Accept: */*"));
        connection(head(
                "GET http://example.dev/absolute?form=1 HTTP/1.1",
                "Host: example.dev",
                "Proxy-Connection: keep-alive"));
    }

    private static String webhook() {
        return head(
                        "POST /hooks/github?source=push HTTP/1.1",
                        "Host: hooks.example.dev",
                        "User-Agent: GitHub-Hookshot/044aadd",
                        "Accept: */*",
                        "X-GitHub-Event: push",
                        "X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958",
                        "X-Hub-Signature-256: sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                        "Content-Length: " + PUSH.length(),
                        "Content-Type: application/json")
                + PUSH;
    }

    /// Lines, each with its end, and the empty line after them.
    private static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static String chunk(String data, String extension) {
        return Integer.toHexString(data.length()) + extension + "\r\n" + data + "\r\n";
    }

    /// Writes to one connection, taking what comes back after each write.
    private void connection(String... writes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (String write : writes) {
                socket.getOutputStream().write(write.getBytes(ISO_8859_1));
                socket.setSoTimeout(PATIENT_MILLIS);
                readUntilQuiet(socket);
            }
        }
    }

    private static void readUntilQuiet(Socket socket) throws IOException {
        byte[] buffer = new byte[8192];
        try {
            while (socket.getInputStream().read(buffer) >= 0) {
                // nobody looks at the reply here: the program shows it
                socket.setSoTimeout(QUIET_MILLIS);
            }
        } catch (SocketTimeoutException quiet) {
            return;
        }
    }

    private static void curl(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(Machine.need("curl").toString(), "-sS", "--noproxy", "*"));
        command.addAll(List.of(args));
        Process curl = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!curl.waitFor(20, TimeUnit.SECONDS) || curl.exitValue() != 0) {
            throw new IOException("curl failed");
        }
    }
}
