package byteglass.ui.traffic;

import byteglass.dissect.Bytes;
import byteglass.http.Dissected;
import byteglass.texts.Texts;
import byteglass.ui.traffic.Foreign.Host;
import byteglass.ui.traffic.Foreign.Title;
import byteglass.wire.Facts;
import byteglass.wire.Protocol;
import byteglass.wire.Recognizer;
import byteglass.wire.TlsNames;
import byteglass.wire.Wire;
import byteglass.wire.WireDissector;

/// Says in a few words what bytes are that hold no request line. Safe on any thread.
final class ForeignWords {

    private final Texts texts;

    ForeignWords(Texts texts) {
        this.texts = texts;
    }

    Foreign of(Dissected dissected) {
        if (dissected.isHttp() || dissected.isUnknown()) {
            return nameless(dissected);
        }
        String key = "wire." + dissected.protocol();
        Wire wire = WireDissector.dissect(dissected.raw());
        return new Foreign(
                new Title(texts.get(key), false, texts.get(key + ".says")),
                host(wire),
                version(wire),
                texts.get(key + ".kind"));
    }

    private Foreign nameless(Dissected dissected) {
        Bytes raw = dissected.raw();
        String key = dissected.isHttp() ? "wire.http/1" : Recognizer.isText(raw) ? "wire.unknown-text" : "wire.unknown";
        boolean text = !key.equals("wire.unknown");
        String title = text
                ? raw.latin1()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("")
                : texts.get(key);
        return new Foreign(new Title(title, text, texts.get(key + ".says")), Host.NONE, "", texts.get(key + ".kind"));
    }

    private static Host host(Wire wire) {
        return switch (wire.layers().getFirst().facts()) {
            case Facts.ClientHello hello -> sni(hello.serverName().orElse(""));
            case Facts.ProxyHeader header -> sni(header.serverName().orElse(""));
            case Facts.Socks4 greeting -> new Host(greeting.target().orElse(""), "");
            case Facts.Preface _, Facts.Socks5 _, Facts.SshBanner _, Facts.None _ -> Host.NONE;
        };
    }

    private static Host sni(String name) {
        return name.isEmpty() ? Host.NONE : new Host(name, "SNI");
    }

    private static String version(Wire wire) {
        return switch (wire.layers().getFirst().facts()) {
            case Facts.ClientHello hello when hello.newestVersion() > 0 -> TlsNames.version(hello.newestVersion());
            case Facts.SshBanner banner -> "SSH-" + banner.version();
            case Facts.Preface _ -> "HTTP/2.0";
            case Facts.Socks4 _ -> "SOCKS4";
            case Facts.Socks5 _ -> "SOCKS5";
            case Facts.ProxyHeader _ -> wire.protocol() == Protocol.PROXY_V1 ? "PROXY 1" : "PROXY 2";
            case Facts.ClientHello _, Facts.None _ -> "";
        };
    }
}
