package org.podstudio.library.zip;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the central directory describes it; nothing of it is believed before it has been read.
 *
 * @param name decoded; folders end in a slash
 * @param packedBytes in the archive
 * @param sizeBytes unpacked, as claimed
 * @param headerAt where its local header begins
 * @param modified null when the archive does not say
 */
public record ZipRecord(
        String name, int flags, int method, long crc32, long packedBytes, long sizeBytes, long headerAt, boolean symbolicLink, @Nullable Instant modified) {
    private static final int ENCRYPTED = 1;

    private static final int STRONGLY_ENCRYPTED = 1 << 6;

    /** Marks entries encrypted with AES as WinZip does. */
    private static final int AES = 99;

    static final int STORED = 0;

    static final int DEFLATED = 8;

    public boolean folder() {
        return name.endsWith("/");
    }

    public boolean encrypted() {
        return (flags & (ENCRYPTED | STRONGLY_ENCRYPTED)) != 0 || method == AES;
    }

    /** How it is packed, when that is not one of the two ways read here. */
    public Optional<String> foreignMethod() {
        return switch (method) {
            case STORED, DEFLATED -> Optional.empty();
            case 9 -> Optional.of("Deflate64");
            case 12 -> Optional.of("BZip2");
            case 14 -> Optional.of("LZMA");
            case 93 -> Optional.of("Zstandard");
            case 95 -> Optional.of("XZ");
            default -> Optional.of("method " + method);
        };
    }
}
