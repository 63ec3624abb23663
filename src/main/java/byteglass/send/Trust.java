package byteglass.send;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// Whom to believe: the certificate authorities that Java brings along, or those of a key store. Read when they are
/// first needed, on a worker. Safe on any thread.
public final class Trust {

    private final @Nullable KeyStore authorities;
    private @Nullable X509ExtendedTrustManager judge;

    private Trust(@Nullable KeyStore authorities) {
        this.authorities = authorities;
    }

    /// Those of Java.
    public static Trust standard() {
        return new Trust(null);
    }

    /// Those of a key store, and no others.
    public static Trust of(KeyStore authorities) {
        return new Trust(authorities);
    }

    synchronized X509ExtendedTrustManager judge() throws GeneralSecurityException {
        if (judge == null) {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            judge = Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("no trust manager for X.509"));
        }
        return judge;
    }
}
