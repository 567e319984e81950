package org.ledgerhub.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A way through which programs reach a server, and which can be cut: what runs over it breaks, and nothing new gets through. */
final class Wire implements AutoCloseable {
    private final InetSocketAddress server;
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Predicate<InetAddress> cut = caller -> false;

    Wire(InetSocketAddress server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Cuts it for the callers of some addresses, until it is mended. */
    void cut(Predicate<InetAddress> callers) {
        cut = callers;
        calls.stream().filter(call -> callers.test(call.caller())).forEach(Call::end);
    }

    void mend() {
        cut = caller -> false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        calls.forEach(Call::end);
    }

    private record Call(Socket from, Socket to) {
        InetAddress caller() {
            return from.getInetAddress();
        }

        void end() {
            for (Socket socket : List.of(from, to)) {
                try {
                    socket.close();
                } catch (IOException alreadyBroken) {
                    // A connection that is broken is what was asked for.
                }
            }
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket from = entrance.accept();
                Thread.ofVirtual().start(() -> connect(from));
            } catch (IOException ended) {
                if (!entrance.isClosed()) {
                    throw new java.io.UncheckedIOException(ended);
                }
            }
        }
    }

    private void connect(Socket from) {
        Socket to = new Socket();
        Call call = new Call(from, to);
        calls.add(call);
        try {
            if (cut.test(from.getInetAddress())) {
                return;
            }
            to.connect(server, 2_000);
            Thread back = Thread.ofVirtual().start(() -> copy(to, from, call));
            copy(from, to, call);
            back.join();
        } catch (IOException nobodyThere) {
            // The caller sees a connection that ends at once, as when a server is away.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            call.end();
            calls.remove(call);
        }
    }

    private static void copy(Socket source, Socket sink, Call call) {
        try {
            InputStream in = source.getInputStream();
            OutputStream out = sink.getOutputStream();
            byte[] piece = new byte[16 * 1024];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                out.write(piece, 0, n);
            }
            sink.shutdownOutput();
        } catch (IOException broken) {
            // Either side hung up, or the wire was cut: the other side hears of it.
            call.end();
        }
    }
}
