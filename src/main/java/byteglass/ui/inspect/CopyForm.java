package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntFunction;

/// What octets are copied as.
enum CopyForm {
    /// UTF-8 where they are that, otherwise one character an octet.
    TEXT {
        @Override
        String of(Bytes bytes) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes.toArray()))
                        .toString();
            } catch (CharacterCodingException malformed) {
                return bytes.latin1();
            }
        }
    },
    /// `50 4F 53 54`.
    HEX {
        @Override
        String of(Bytes bytes) {
            return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes.toArray());
        }
    },
    /// RFC 4648 section 4, in one line.
    BASE64 {
        @Override
        String of(Bytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.toArray());
        }
    },
    C_ARRAY {
        @Override
        String of(Bytes bytes) {
            String head = "unsigned char bytes[" + bytes.length() + "] = {\n";
            return head + rows(bytes, octet -> String.format(Locale.ROOT, "0x%02x", octet)) + "};\n";
        }
    },
    JAVA_ARRAY {
        @Override
        String of(Bytes bytes) {
            return "byte[] bytes = {\n"
                    + rows(
                            bytes,
                            octet -> (octet < 0x80 ? "" : "(byte) ") + String.format(Locale.ROOT, "0x%02x", octet))
                    + "};\n";
        }
    },
    /// `"a\r\n\xff"`, as C, Python and JavaScript read it.
    ESCAPED {
        @Override
        String of(Bytes bytes) {
            StringBuilder text = new StringBuilder("\"");
            for (int i = 0; i < bytes.length(); i++) {
                text.append(escaped(bytes.at(i)));
            }
            return text.append('"').toString();
        }
    };

    private static final int IN_A_ROW = 12;

    abstract String of(Bytes bytes);

    /// The last word of the key of its text.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String rows(Bytes bytes, IntFunction<String> number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            boolean begins = i % IN_A_ROW == 0;
            boolean ends = (i + 1) % IN_A_ROW == 0 || i + 1 == bytes.length();
            text.append(begins ? "    " : " ")
                    .append(number.apply(bytes.at(i)))
                    .append(i + 1 == bytes.length() ? "" : ",")
                    .append(ends ? "\n" : "");
        }
        return text.toString();
    }

    private static String escaped(int octet) {
        return switch (octet) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default ->
                octet >= ' ' && octet < 0x7f ? Character.toString(octet) : String.format(Locale.ROOT, "\\x%02x", octet);
        };
    }
}
