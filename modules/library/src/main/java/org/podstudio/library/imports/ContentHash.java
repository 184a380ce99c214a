package org.podstudio.library.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making. For one thread; begun anew by {@link #hex}. */
interface ContentHash {
    void update(byte[] bytes, int length);

    /** Lower-case hex of all that came since the last time. */
    String hex();

    /** Java's own. */
    static ContentHash ofJava() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return new ContentHash() {
            @Override
            public void update(byte[] bytes, int length) {
                digest.update(bytes, 0, length);
            }

            @Override
            public String hex() {
                return HexFormat.of().formatHex(digest.digest());
            }
        };
    }
}
