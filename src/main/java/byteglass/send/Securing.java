package byteglass.send;

import byteglass.http.Destination;
import byteglass.http.Destination.Security;
import byteglass.http.Step;
import byteglass.send.Failure.Reason;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/// TLS of one connection, with Java's own implementation: HTTP/1.1 is offered by ALPN and nothing else.
final class Securing {

    private static final ApplicationProtocolConfig HTTP_1_1 = new ApplicationProtocolConfig(
            Protocol.ALPN, SelectorFailureBehavior.NO_ADVERTISE, SelectedListenerFailureBehavior.ACCEPT, "http/1.1");

    private final Destination destination;
    private final Security security;
    private final NotedTrust trust;
    private final SslContext context;

    /// Reads the certificate authorities, so it is for a worker.
    Securing(Destination destination, Security security, Trust trust) throws GeneralSecurityException, IOException {
        this.destination = destination;
        this.security = security;
        this.trust = new NotedTrust(trust.judge(), security.verified());
        context = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .trustManager(this.trust)
                .applicationProtocolConfig(HTTP_1_1)
                .endpointIdentificationAlgorithm("HTTPS")
                .build();
    }

    SslHandler handler(ByteBufAllocator allocator, Duration timeout) {
        boolean named = !security.serverName().isEmpty();
        String name = named ? security.serverName() : destination.host();
        SSLEngine engine = context.newEngine(allocator, name, destination.port());
        SSLParameters parameters = engine.getSSLParameters();
        // "Literal IPv4 and IPv6 addresses are not permitted in HostName" (RFC 6066 section 3)
        parameters.setServerNames(named && !isAddress(name) ? List.of(new SNIHostName(name)) : List.of());
        engine.setSSLParameters(parameters);
        SslHandler handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(timeout.toMillis());
        return handler;
    }

    private static boolean isAddress(String name) {
        try {
            Objects.requireNonNull(InetAddress.ofLiteral(name));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// What was agreed on.
    Handshake agreed(SslHandler handler) {
        SSLSession session = handler.engine().getSession();
        String application = Objects.requireNonNullElse(handler.applicationProtocol(), "");
        return new Handshake(
                session.getProtocol(), session.getCipherSuite(), application, trust.chain(), trust.distrust());
    }

    /// What the server said to be, though nothing came of it.
    Handshake failed() {
        return new Handshake("", "", "", trust.chain(), trust.distrust());
    }

    /// Why nothing came of it.
    Failure failure(Throwable cause) {
        String detail = Objects.requireNonNullElse(cause.getMessage(), "");
        if (!trust.distrust().isEmpty() && security.verified()) {
            return new Failure(Step.SECURED, Reason.NOT_TRUSTED, trust.distrust());
        }
        if (cause instanceof SslHandshakeTimeoutException) {
            return new Failure(Step.SECURED, Reason.TIMED_OUT, detail);
        }
        if (cause instanceof ClosedChannelException || causedBy(cause, ClosedChannelException.class)) {
            return new Failure(Step.SECURED, Reason.CLOSED, detail);
        }
        if (cause instanceof SocketException) {
            return new Failure(Step.SECURED, Reason.RESET, detail);
        }
        return new Failure(Step.SECURED, Reason.NO_TLS, detail);
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each : failure.getSuppressed()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return type.isInstance(failure.getCause());
    }
}
