package org.podstudio.library.relink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.podstudio.core.api.job.Progress;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.spi.JobContext;

/** SHA-256 of a file, stopped when the job is. */
final class ContentHash {
    private static final int BUFFER_BYTES = 1 << 18;

    private ContentHash() {}

    /** Lower-case hex. */
    static String of(Path file, JobContext context) throws IOException, CancelledException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                context.step(0, 0, Progress.Unit.BYTES, "Comparing " + file.getFileName());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
