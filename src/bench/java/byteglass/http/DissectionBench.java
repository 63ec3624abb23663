package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Spans;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.ComplianceViolation;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import rawhttp.core.RawHttp;

/// A request taken apart by Byteglass and by others, which only read it. Full dissection is spans, fields, framing and
/// all findings, and then a walk over all of them. Readers of streams get the bytes in reads of 8 KiB.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DissectionBench {

    private static final int READ = 8192;

    @Param
    Inputs input;

    private byte[] bytes;
    private Framer framer;
    private EmbeddedChannel netty;
    private final RawHttp rawHttp = new RawHttp();

    @Setup
    public void prepare() {
        bytes = input.bytes();
        framer = new Framer(new Limits(1 << 20));
        netty = new EmbeddedChannel(new HttpRequestDecoder(
                new HttpDecoderConfig().setMaxHeaderSize(1 << 20).setMaxInitialLineLength(1 << 20)));
    }

    @Benchmark
    public void byteglass(Blackhole hole) {
        consume(Dissector.request(Bytes.wrap(bytes)), hole);
    }

    // apart, as in a program: how the walk is compiled must not depend on what is inlined of the dissector
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void consume(Request request, Blackhole hole) {
        Spans<HttpRole> spans = request.dissection().spans();
        int sum = 0;
        for (int i = 0; i < spans.size(); i++) {
            sum += spans.end(i) + spans.role(i).ordinal();
        }
        hole.consume(sum);
        for (Field field : request.fields()) {
            hole.consume(field);
        }
        for (Finding finding : request.dissection().findings()) {
            hole.consume(finding);
        }
        hole.consume(request.content());
    }

    @Benchmark
    public void byteglassFraming(Blackhole hole) {
        for (int at = 0; at < bytes.length; ) {
            at = framer.push(bytes, at, Math.min(bytes.length, at + READ));
        }
        hole.consume(framer.phase());
        hole.consume(framer.summary());
        framer.next();
    }

    @Benchmark
    public void netty(Blackhole hole) {
        for (int at = 0; at < bytes.length; at += READ) {
            netty.writeInbound(Unpooled.wrappedBuffer(bytes, at, Math.min(READ, bytes.length - at)));
        }
        for (Object part = netty.readInbound(); part != null; part = netty.readInbound()) {
            hole.consume(part);
            ReferenceCountUtil.release(part);
        }
    }

    @Benchmark
    public void jetty(Blackhole hole) {
        HttpParser parser = new HttpParser(new JettyHandler(hole), 1 << 20, HttpCompliance.RFC9110);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int at = 0; at < bytes.length; ) {
            buffer.limit(Math.min(bytes.length, at + READ)).position(at);
            parser.parseNext(buffer);
            at = buffer.position();
            if (parser.isState(HttpParser.State.END) || parser.isState(HttpParser.State.CLOSED)) {
                break;
            }
        }
        hole.consume(parser.getState());
    }

    @Benchmark
    public void rawHttp(Blackhole hole) throws IOException {
        hole.consume(rawHttp.parseRequest(new ByteArrayInputStream(bytes)).eagerly());
    }

    private record JettyHandler(Blackhole hole) implements HttpParser.RequestHandler {

        @Override
        public void startRequest(String method, String uri, HttpVersion version) {
            hole.consume(method);
            hole.consume(uri);
        }

        @Override
        public void parsedHeader(HttpField field) {
            hole.consume(field);
        }

        @Override
        public boolean content(ByteBuffer item) {
            hole.consume(item.remaining());
            item.position(item.limit());
            return false;
        }

        @Override
        public boolean headerComplete() {
            return false;
        }

        @Override
        public boolean contentComplete() {
            return false;
        }

        @Override
        public boolean messageComplete() {
            return true;
        }

        @Override
        public void earlyEOF() {
            throw new IllegalStateException("the input is whole");
        }

        @Override
        public void onViolation(ComplianceViolation.Event event) {
            hole.consume(event);
        }
    }
}
