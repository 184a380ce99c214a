package org.podstudio.inference.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.podstudio.core.api.model.ModelEntry;

/** SHA-256 and MD5 of a file, from one read. MD5 only because upstream publishes nothing better for some models. */
public record Digests(String sha256, String md5) {
    private static final int BUFFER_BYTES = 1 << 18;

    /** @param cancelled asked while reading; once it says yes, an {@link InterruptedIOException} ends the read */
    static Digests of(Path file, BooleanSupplier cancelled) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest md5 = digest("MD5");
        read(file, cancelled, sha256, md5);
        return new Digests(hex(sha256), hex(md5));
    }

    public static String sha256(Path file, BooleanSupplier cancelled) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        read(file, cancelled, sha256);
        return hex(sha256);
    }

    /** Whether the catalogue knows a file of these checksums under this model. */
    boolean match(ModelEntry model) {
        return Stream.concat(Stream.of(model.sha256()), model.sources().stream().map(ModelEntry.ModelSource::sha256))
                        .filter(Objects::nonNull).anyMatch(sha256::equalsIgnoreCase)
                || Stream.concat(Stream.of(model.md5()), model.sources().stream().map(ModelEntry.ModelSource::md5))
                        .filter(Objects::nonNull).anyMatch(md5::equalsIgnoreCase);
    }

    /** Whether any checksum of this model is known. None is of a model of the user's own: the first file is taken at its word. */
    static boolean known(ModelEntry model) {
        return model.sha256() != null || model.md5() != null || !model.sources().isEmpty();
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void read(Path file, BooleanSupplier cancelled, MessageDigest... digests) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n; (n = in.read(buffer)) >= 0;) {
                if (Thread.interrupted() || cancelled.getAsBoolean()) {
                    throw new InterruptedIOException("interrupted while checking " + file.getFileName());
                }
                for (MessageDigest digest : digests) {
                    digest.update(buffer, 0, n);
                }
            }
        }
    }
}
