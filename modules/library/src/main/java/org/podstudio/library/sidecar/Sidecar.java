package org.podstudio.library.sidecar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.asset.ColorLabel;
import org.podstudio.core.api.asset.OwnPrompt;

/**
 * What a sidecar says about its file; null where it says nothing.
 *
 * @param rating 0 to 5; 0 where it says "not rated"
 * @param tags in file order, without repeats
 * @param status only {@code APPROVED} or {@code REJECTED}
 * @param theme only our own sidecars say it
 * @param prompt as {@code theme}: what the user said of the prompt, {@link OwnPrompt#NONE} where nothing
 */
public record Sidecar(@Nullable Integer rating, @Nullable ColorLabel label, List<String> tags, @Nullable String notes,
        @Nullable Approval status, @Nullable String theme, OwnPrompt prompt) {
    public static final Sidecar EMPTY = new Sidecar(null, null, List.of(), null, null, null, OwnPrompt.NONE);

    /** One that says nothing of a prompt of the user's. */
    public Sidecar(@Nullable Integer rating, @Nullable ColorLabel label, List<String> tags, @Nullable String notes,
            @Nullable Approval status, @Nullable String theme) {
        this(rating, label, tags, notes, status, theme, OwnPrompt.NONE);
    }

    public Sidecar {
        if (rating != null && (rating < 0 || rating > 5)) {
            throw new IllegalArgumentException("a rating lies in 0..5, was " + rating);
        }
        tags = List.copyOf(tags);
    }
}
