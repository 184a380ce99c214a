package org.podstudio.packbuilder.build;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/** Identities made of what a thing is, as UUIDs of version 5 (RFC 9562). */
public final class ContentIds {
    /** Our own namespace, made once at random. */
    private static final UUID NAMESPACE = UUID.fromString("6f1d3c9e-52a4-4d0b-9a77-1b0e7c2f8d45");

    private ContentIds() {}

    /** Of a pack: the order of the assets does not count. */
    public static UUID pack(String name, String version, List<String> hashes) {
        return named("pack\0" + name + "\0" + version + "\0" + String.join("\0", hashes.stream().sorted().toList()));
    }

    /** Of an asset in a pack. @param occurrence 0, or how often the same content came before */
    public static UUID asset(String hash, int occurrence) {
        return named("asset\0" + hash + (occurrence == 0 ? "" : "\0" + occurrence));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static UUID named(String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16).putLong(NAMESPACE.getMostSignificantBits()).putLong(NAMESPACE.getLeastSignificantBits()).flip());
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong() & ~0xf000L | 0x5000L, digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
