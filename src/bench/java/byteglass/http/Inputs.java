package byteglass.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The requests that are measured.
public enum Inputs {
    /// What a browser sends for a page: 15 fields.
    BROWSER {
        @Override
        public byte[] bytes() {
            return ascii("""
                    GET /catalogue/items?page=2&sort=price&order=asc HTTP/1.1
                    Host: shop.example.test:8050
                    Connection: keep-alive
                    Cache-Control: max-age=0
                    sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24"
                    sec-ch-ua-mobile: ?0
                    sec-ch-ua-platform: "Linux"
                    Upgrade-Insecure-Requests: 1
                    User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36
                    Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8
                    Sec-Fetch-Site: same-origin
                    Sec-Fetch-Mode: navigate
                    Sec-Fetch-Dest: document
                    Referer: http://shop.example.test:8050/catalogue
                    Accept-Encoding: gzip, deflate, br, zstd
                    Accept-Language: en-GB,en;q=0.9,zh-CN;q=0.8

                    """);
        }
    },
    /// An upload of 1 MiB in chunks of 8 KiB.
    CHUNKED {
        @Override
        public byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(ascii("""
                    POST /upload HTTP/1.1
                    Host: shop.example.test
                    Content-Type: application/octet-stream
                    Transfer-Encoding: chunked

                    """));
            byte[] chunk = new byte[8192];
            for (int i = 0; i < chunk.length; i++) {
                chunk[i] = (byte) (i * 31);
            }
            for (int i = 0; i < 128; i++) {
                out.writeBytes(ascii("2000\n"));
                out.writeBytes(chunk);
                out.writeBytes(ascii("\n"));
            }
            out.writeBytes(ascii("0\n\n"));
            return out.toByteArray();
        }
    },
    /// A head of 64 KiB.
    HEAD {
        @Override
        public byte[] bytes() {
            StringBuilder text = new StringBuilder("GET / HTTP/1.1\nHost: shop.example.test\n");
            for (int i = 0; text.length() < 65_000; i++) {
                text.append("X-Field-%03d: %s%n".formatted(i, "value".repeat(20)));
            }
            return ascii(text.append('\n').toString());
        }
    };

    /// The octets of the request.
    public abstract byte[] bytes();

    private static byte[] ascii(String text) {
        return text.replace("\r", "").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
