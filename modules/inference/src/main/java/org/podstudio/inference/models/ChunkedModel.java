package org.podstudio.inference.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model that a package holds in pieces. An index ({@code dist/resources.json}) lists the pieces of each model with their
 * places; a piece lies beside the index and its file name is its SHA-256.
 */
final class ChunkedModel {
    /** No model here comes near; a larger sum is an attack on the disk. */
    private static final long MAX_BYTES = 4L << 30;

    private final Path archive;
    private final String indexFile;
    private final String model;

    private record Chunk(long from, long bytes) {}

    /** @param path {@code INDEX#MODEL} inside the package, e.g. {@code dist/resources.json#/models/medium} */
    ChunkedModel(Path archive, String path) {
        int hash = path.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("a chunked model is named INDEX#MODEL, was " + path);
        }
        this.archive = archive;
        this.indexFile = path.substring(0, hash);
        this.model = path.substring(hash + 1);
    }

    /** Writes the whole model. Two passes over the archive, since the index may come after the pieces. */
    void join(FileChannel out) throws IOException, InterruptedException {
        Map<String, Chunk> missing = index();
        String folder = indexFile.substring(0, indexFile.lastIndexOf('/') + 1);
        byte[] buffer = new byte[1 << 16];
        try (TarReader tar = new TarReader(Files.newInputStream(archive))) {
            for (TarReader.Entry entry; !missing.isEmpty() && (entry = tar.next()) != null;) {
                String name = PackageFiles.inPackage(entry.name());
                Chunk chunk = name.startsWith(folder) ? missing.remove(name.substring(folder.length())) : null;
                if (chunk != null) {
                    copy(tar, entry, chunk, name.substring(folder.length()), out, buffer);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException("the package lacks " + missing.size() + " pieces of " + model);
        }
    }

    private static void copy(
            TarReader tar, TarReader.Entry entry, Chunk chunk, String sha256, FileChannel out, byte[] buffer)
            throws IOException, InterruptedException {
        if (entry.bytes() != chunk.bytes) {
            throw new IOException("the piece " + sha256 + " has " + entry.bytes() + " bytes, not " + chunk.bytes);
        }
        MessageDigest digest = Digests.digest("SHA-256");
        out.position(chunk.from);
        for (int n; (n = tar.read(buffer)) >= 0;) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            digest.update(buffer, 0, n);
            for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n); bytes.hasRemaining();) {
                out.write(bytes);
            }
        }
        if (!Digests.hex(digest).equals(sha256)) {
            throw new ModelProblems.Mismatch("the piece " + sha256 + " is damaged: its SHA-256 is another");
        }
    }

    private Map<String, Chunk> index() throws IOException {
        JsonNode chunks = resources().path(model).path("chunks");
        if (!chunks.isArray() || chunks.isEmpty()) {
            throw new IOException("the package's " + indexFile + " does not list " + model);
        }
        Map<String, Chunk> index = new HashMap<>();
        long at = 0;
        for (JsonNode chunk : chunks) {
            String sha256 = chunk.path("hash").asText();
            long from = chunk.path("offsets").path(0).asLong(-1);
            long to = chunk.path("offsets").path(1).asLong(-1);
            if (!sha256.matches("[0-9a-f]{64}") || from != at || to <= from || to > MAX_BYTES
                    || index.put(sha256, new Chunk(from, to - from)) != null) {
                throw new IOException("the package's " + indexFile + " lists pieces of " + model + " that do not join");
            }
            at = to;
        }
        return index;
    }

    private JsonNode resources() throws IOException {
        try (TarReader tar = new TarReader(Files.newInputStream(archive))) {
            for (TarReader.@Nullable Entry entry; (entry = tar.next()) != null;) {
                if (PackageFiles.inPackage(entry.name()).equals(indexFile)) {
                    return new JsonMapper().readTree(tar.readAll());
                }
            }
        }
        throw new IOException("the package has no " + indexFile);
    }
}
