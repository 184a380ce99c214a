package org.podstudio.core.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.podstudio.core.api.problem.CancelledException;

/** The content hash by which files and texts are known. */
public final class Sha256 {
    private static final int BUFFER_BYTES = 1 << 18;

    private Sha256() {}

    /** Hears how many bytes were read, and leaves when the reading is to stop. */
    @FunctionalInterface
    public interface Reading {
        void read(int bytes) throws CancelledException;
    }

    /** Lower-case hex. */
    public static String of(Path file) throws IOException {
        try {
            return of(file, bytes -> { });
        } catch (CancelledException e) {
            throw new IllegalStateException("nobody asked to stop", e);
        }
    }

    /** Lower-case hex. */
    public static String of(Path file, Reading reading) throws IOException, CancelledException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                reading.read(read);
            }
        }
        return hex(digest);
    }

    /** Lower-case hex of the text in UTF-8. */
    public static String of(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** For what comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Lower-case hex of what came; the digest begins anew. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
