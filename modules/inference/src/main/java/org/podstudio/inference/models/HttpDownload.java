package org.podstudio.inference.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.podstudio.core.api.model.ModelCare.FetchNotes;

/** Fetches one address into a channel; goes on where an earlier try stopped. Ends when its thread is interrupted. */
final class HttpDownload {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** Without a byte for so long, the connection counts as dead. */
    private static final Duration STALL = Duration.ofSeconds(60);

    /** Connections that break after having given something are taken up again so often. */
    private static final int RESUMES = 4;

    private static final long NOTE_EVERY_NANOS = 2_000_000_000L;

    private final Path folder;
    private final FetchNotes notes;

    HttpDownload(Path folder, FetchNotes notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /** @param out holds what an earlier try got, and all of it in the end */
    void fetch(URI address, FileChannel out) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .build();
        try {
            for (int resumes = 0;; resumes++) {
                long before = out.size();
                try {
                    attempt(client, address, out);
                    return;
                } catch (Refused e) {
                    throw e;
                } catch (IOException e) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    if (resumes == RESUMES || out.size() <= before || ModelProblems.fullDisk(String.valueOf(e.getMessage()))) {
                        throw e;
                    }
                    notes.accept("The connection broke at " + mega(out.size()) + " MB; going on from there.");
                }
            }
        } finally {
            client.shutdownNow();
        }
    }

    private void attempt(HttpClient client, URI address, FileChannel out) throws IOException, InterruptedException {
        long have = out.size();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            switch (answer.statusCode()) {
                case 200 -> out.truncate(0).position(0); // all of it: the server does not resume
                case 206 -> {
                    if (!answer.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + have + "-")) {
                        out.truncate(0);
                        throw new Refused("the server answered with another part than was asked for");
                    }
                    out.position(have);
                }
                case 416 -> { // nothing after what we have: it is complete, or not the same file; the checksum decides
                    return;
                }
                default -> throw new Refused("the server answered " + answer.statusCode());
            }
            long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
            if (length > Files.getFileStore(folder).getUsableSpace()) {
                throw new Refused("no space left for " + mega(length) + " MB");
            }
            copy(body, out, length < 0 ? -1 : out.position() + length);
        }
    }

    private void copy(InputStream body, FileChannel out, long total) throws IOException, InterruptedException {
        AtomicLong lastByte = new AtomicLong(System.nanoTime());
        Thread watch = Thread.ofVirtual().start(() -> closeWhenStalled(body, lastByte));
        try {
            byte[] buffer = new byte[1 << 16];
            long noted = System.nanoTime();
            for (int n; (n = body.read(buffer)) >= 0;) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n); bytes.hasRemaining();) {
                    out.write(bytes);
                }
                lastByte.set(System.nanoTime());
                notes.got(out.position(), total);
                if (lastByte.get() - noted > NOTE_EVERY_NANOS) {
                    noted = lastByte.get();
                    notes.accept(mega(out.position()) + (total < 0 ? " MB" : " of " + mega(total) + " MB"));
                }
            }
        } catch (InterruptedIOException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        } finally {
            watch.interrupt();
        }
        if (total >= 0 && out.position() < total) {
            throw new IOException("the connection ended after " + out.position() + " of " + total + " bytes");
        }
    }

    /** Closing the stream from here makes the blocked read fail; the client has no time limit for a body of its own. */
    private static void closeWhenStalled(InputStream body, AtomicLong lastByte) {
        try {
            while (System.nanoTime() - lastByte.get() < STALL.toNanos()) {
                Thread.sleep(Duration.ofSeconds(1));
            }
            body.close();
        } catch (InterruptedException | IOException finished) {
            Thread.currentThread().interrupt();
        }
    }

    private static String mega(long bytes) {
        return Long.toString(Math.round(bytes / 1e6));
    }

    /** An answer that trying again does not change. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
