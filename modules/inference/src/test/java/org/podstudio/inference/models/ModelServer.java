package org.podstudio.inference.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A download server on this machine that can break off, refuse ranges or be slow. */
final class ModelServer implements AutoCloseable {
    final List<String> ranges = new CopyOnWriteArrayList<>();
    volatile int breakAfterBytes = Integer.MAX_VALUE;
    volatile boolean resumes = true;
    volatile int status = 200;
    volatile boolean saysLength = true;
    /** Lets the rest of the content go; until then nothing comes after {@link #holdAfterBytes}. */
    final CountDownLatch rest = new CountDownLatch(1);
    volatile int holdAfterBytes = Integer.MAX_VALUE;

    private final HttpServer server;
    private final byte[] content;

    ModelServer(byte[] content) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/model.onnx", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/model.onnx";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        if (status != 200) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        int from = range == null || !resumes ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from >= content.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, saysLength ? content.length - from : 0);
        try (OutputStream body = exchange.getResponseBody()) {
            int end = (int) Math.min(content.length, (long) from + breakAfterBytes);
            for (int at = from; at < end; at += 4096) {
                body.write(content, at, Math.min(4096, end - at));
                if (at >= holdAfterBytes) {
                    body.flush();
                    rest.await();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
