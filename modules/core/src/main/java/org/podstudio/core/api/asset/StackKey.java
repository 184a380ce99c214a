package org.podstudio.core.api.asset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.GeneratorMetadata;

/** Assets with the same key are one stack. What the user stacked or took out keeps its key whatever else becomes known. */
public final class StackKey {
    private static final String BY_HAND = "u:";
    private static final int HASH_BYTES = 12;

    private StackKey() {}

    /** The parent's stack, else that of the same prompt and model, else one of its own. */
    public static String automatic(AssetId id, @Nullable GeneratorMetadata generator, @Nullable String parentKey) {
        if (parentKey != null) {
            return parentKey;
        }
        if (generator == null || generator.prompt() == null || generator.prompt().isBlank()) {
            return "a:" + id;
        }
        String model = generator.model() == null ? "" : generator.model().strip();
        return "p:" + hash(generator.prompt().strip() + "\u0000" + model);
    }

    /** A key that nothing has yet, for what the user puts together or takes out. */
    public static String fresh() {
        return BY_HAND + UUID.randomUUID();
    }

    public static boolean byHand(String key) {
        return key.startsWith(BY_HAND);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
