package byteglass.send;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Notes what a server says to be, and whether another trust manager believes it; for one handshake.
///
/// Where nothing need be verified it lets all pass, and still notes what is wrong.
final class NotedTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager judge;
    private final boolean verified;
    private List<X509Certificate> chain = List.of();
    private String distrust = "";

    /// @param verified whether a chain that is not trusted ends the handshake
    NotedTrust(X509ExtendedTrustManager judge, boolean verified) {
        this.judge = judge;
        this.verified = verified;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    /// Why the chain is not trusted; empty where it is, and before there is one.
    String distrust() {
        return distrust;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine) throws CertificateException {
        chain = List.of(sent);
        try {
            judge.checkServerTrusted(sent, type, engine);
        } catch (CertificateException e) {
            distrust = String.valueOf(e.getMessage());
            if (verified) {
                throw e;
            }
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket) throws CertificateException {
        judge.checkServerTrusted(sent, type, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] sent, String type) throws CertificateException {
        judge.checkServerTrusted(sent, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine) throws CertificateException {
        judge.checkClientTrusted(sent, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket) throws CertificateException {
        judge.checkClientTrusted(sent, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] sent, String type) throws CertificateException {
        judge.checkClientTrusted(sent, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
