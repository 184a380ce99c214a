package org.podstudio.core.api.asset;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.media.GeneratorMetadata;

/** Assets with the same key are one stack. What the user stacked or took out keeps its key whatever else becomes known. */
public final class StackKey {
    private static final String BY_HAND = "u:";
    private static final int HASH_CHARS = 24;

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
        return "p:" + Sha256.of(generator.prompt().strip() + "\u0000" + model).substring(0, HASH_CHARS);
    }

    /** A key that nothing has yet, for what the user puts together or takes out. */
    public static String fresh() {
        return BY_HAND + UUID.randomUUID();
    }

    public static boolean byHand(String key) {
        return key.startsWith(BY_HAND);
    }
}
